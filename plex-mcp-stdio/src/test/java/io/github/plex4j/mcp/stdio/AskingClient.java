package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A client of either era that can ask its user. */
final class AskingClient {
    static final String YES = "{\"action\":\"accept\",\"content\":{\"confirm\":true}}";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LineClient client;
    private final Era era;

    private AskingClient(LineClient client, Era era) {
        this.client = client;
        this.era = era;
    }

    /** A client that has shaken hands where its era wants that. */
    static AskingClient of(LineClient client, Era era) {
        if (era == Era.LEGACY) {
            ObjectNode params = client.object().put("protocolVersion", "2025-11-25");
            params.putObject("capabilities").putObject("elicitation");
            params.putObject("clientInfo").put("name", "test").put("version", "1");
            client.request("hello", "initialize", params);
            client.next();
            client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        }
        return new AskingClient(client, era);
    }

    void call(Object id, String tool, ObjectNode arguments) {
        client.request(id, "tools/call", params(tool, arguments));
    }

    private ObjectNode params(String tool, ObjectNode arguments) {
        ObjectNode params = client.object().put("name", tool);
        params.set("arguments", arguments);
        if (era == Era.MODERN) {
            ObjectNode meta = client.envelope();
            meta.withObjectProperty("io.modelcontextprotocol/clientCapabilities")
                    .putObject("elicitation");
            params.set("_meta", meta);
        }
        return params;
    }

    /** Calls a tool that wants to know first. */
    Question ask(String id, String tool, ObjectNode arguments) {
        call(id, tool, arguments);
        Question question = new Question(id, params(tool, arguments), client.next());
        assertThat(question.form().has("requestedSchema"))
                .as("%s", question.message())
                .isTrue();
        return question;
    }

    /** A question that is open. */
    final class Question {
        private final String id;
        private final ObjectNode params;
        private final JsonNode message;

        private Question(String id, ObjectNode params, JsonNode message) {
            this.id = id;
            this.params = params;
            this.message = message;
        }

        /** The id of the call that makes the change. */
        String change() {
            return era == Era.LEGACY ? id : id + " answered";
        }

        /** The message of the server that asks. */
        JsonNode message() {
            return message;
        }

        /** The params of the elicitation. */
        JsonNode form() {
            return message.at(era == Era.LEGACY ? "/params" : "/result/inputRequests/confirm/params");
        }

        /** Sends the answer of the user. */
        void answer(String response) {
            if (era == Era.LEGACY) {
                client.send("{\"jsonrpc\":\"2.0\",\"id\":" + message.path("id") + ",\"result\":" + response + "}");
            } else {
                client.request(change(), "tools/call", answered(response));
            }
        }

        /** The params of the call that brings the answer of the user, in the era of 2026-07-28. */
        ObjectNode answered(String response) {
            ObjectNode again = params.deepCopy()
                    .put("requestState", message.at("/result/requestState").asText());
            again.putObject("inputResponses").set("confirm", json(response));
            return again;
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException exception) {
            throw new IllegalArgumentException(text, exception);
        }
    }
}
