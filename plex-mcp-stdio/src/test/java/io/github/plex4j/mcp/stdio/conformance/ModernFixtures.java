package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.server.modern.Fixtures;
import java.util.Optional;
import java.util.Set;

/** Answers what the suite wants of a server of revision 2026-07-28 beyond the program's features. */
final class ModernFixtures implements Fixtures {
    static final String PROMPT = "test_input_required_result_prompt";

    private static final String CALL = "tools/call";

    private final JsonNode contents = Files.read("contents.json");
    private final PromptMessages prompts = new PromptMessages();
    private final InputRounds rounds;

    ModernFixtures(Confirmations confirmations) {
        rounds = new InputRounds(confirmations);
    }

    @Override
    public Set<String> methods() {
        return Set.of(CALL, "prompts/get");
    }

    @Override
    public void declare(ObjectNode capabilities) {
        // The features that it stands before declare these methods.
    }

    @Override
    public Optional<ObjectNode> answer(String method, JsonNode params, JsonNode clientCapabilities) throws Refused {
        String name = params.path("name").asText();
        if (rounds.has(name)) {
            Optional<ObjectNode> question = rounds.next(name, params, clientCapabilities);
            return question.isPresent() ? question : Optional.of(answered(method, params));
        }
        return CALL.equals(method) ? Optional.ofNullable((ObjectNode) contents.get(name)) : prompts.of(name, params);
    }

    /** The result of a request that was answered in full: what the client said. */
    private static ObjectNode answered(String method, JsonNode params) {
        String text = (params.has("requestState") ? "state-ok " : "")
                + params.path("inputResponses").toString();
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("type", "text").put("text", text);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (CALL.equals(method)) {
            result.putArray("content").add(content);
        } else {
            result.putArray("messages").addObject().put("role", "user").set("content", content);
        }
        return result;
    }
}
