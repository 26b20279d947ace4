package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why there is no answer, for a person and for a model.
 *
 * @param code what programs decide by
 * @param message what happened, one or a few sentences
 * @param hint what to do about it
 */
public record Failure(FailureCode code, String message, String hint) implements ToolResult {
    /** The object {@code {code, message, hint}}, as MCP clients and {@code --json} get it. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code.wireName())
                .put("message", message)
                .put("hint", hint);
    }
}
