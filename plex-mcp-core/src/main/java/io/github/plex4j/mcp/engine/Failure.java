package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.text.Wording;

/**
 * Why there is no answer, for a person and for a model.
 *
 * @param code what programs decide by
 * @param message what happened, one or a few sentences; names of tools and arguments as in {@link Wording}
 * @param hint what to do about it, likewise
 */
public record Failure(FailureCode code, String message, String hint) implements ToolResult {
    /** The same in the words of a surface. */
    public Failure in(Wording wording) {
        return new Failure(code, wording.render(message), wording.render(hint));
    }

    /** The object {@code {code, message, hint}}, as MCP clients and {@code --json} get it. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code.wireName())
                .put("message", message)
                .put("hint", hint);
    }
}
