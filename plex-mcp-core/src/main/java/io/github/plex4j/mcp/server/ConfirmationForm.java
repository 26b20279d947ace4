package io.github.plex4j.mcp.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.PersonsWord;

/**
 * The form in which clients of every revision ask their user: one yes-or-no question, which all of them can draw, without an
 * answer that is chosen beforehand.
 */
public final class ConfirmationForm {
    private static final String FIELD = "confirm";

    private ConfirmationForm() {}

    /** The text above the form. */
    public static String message(ConfirmationRequest request) {
        return request.question();
    }

    /** The JSON schema of the form. */
    public static ObjectNode schema(ConfirmationRequest request) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties")
                .putObject(FIELD)
                .put("type", "boolean")
                .put("title", "Yes: " + request.toolTitle())
                .put("description", "Nothing is changed unless this is chosen.");
        schema.putArray("required").add(FIELD);
        return schema;
    }

    /**
     * Reads what a client answered.
     *
     * @param response an object with {@code action} and, where the user filled in the form, {@code content}
     */
    public static PersonsWord word(JsonNode response) {
        return switch (response.path("action").asText("")) {
            case "accept" -> accepted(response.path("content").path(FIELD));
            case "decline" -> PersonsWord.DECLINED;
            case "cancel" -> PersonsWord.CANCELLED;
            default -> PersonsWord.MALFORMED;
        };
    }

    private static PersonsWord accepted(JsonNode answer) {
        if (!answer.isBoolean()) {
            return PersonsWord.MALFORMED;
        }
        return answer.booleanValue() ? PersonsWord.ACCEPTED : PersonsWord.DECLINED;
    }
}
