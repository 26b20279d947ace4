package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Prompts with messages other than text. */
final class PromptMessages {
    private static final String URI = "resourceUri";

    private final JsonNode prompts = Files.read("prompts.json");

    /** The result for a prompt; empty when it is not one of these. */
    Optional<ObjectNode> of(String name, JsonNode params) {
        JsonNode prompt = prompts.path(name);
        if (!prompt.isObject()) {
            return Optional.empty();
        }
        ObjectNode result = prompt.deepCopy();
        if (params.path("arguments").has(URI)) {
            result.withObject("/messages/0/content/resource")
                    .put("uri", params.path("arguments").path(URI).asText());
        }
        return Optional.of(result);
    }
}
