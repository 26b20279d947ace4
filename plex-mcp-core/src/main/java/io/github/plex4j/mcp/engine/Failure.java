package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer, for a person and for a model.
 *
 * @param code what programs decide by
 * @param message what happened, one or a few sentences; names of tools and arguments as in {@link Wording}
 * @param hint what to do about it, likewise
 * @param details what a program can make use of beside the code; null when there is nothing
 */
public record Failure(
        FailureCode code,
        String message,
        String hint,
        @Nullable ObjectNode details) implements ToolResult {
    /** A failure of which there is no more to say. */
    public Failure(FailureCode code, String message, String hint) {
        this(code, message, hint, null);
    }

    /** The same in the words of a surface. */
    public Failure in(Wording wording) {
        return new Failure(code, wording.render(message), wording.render(hint), details);
    }

    /** The object {@code {code, message, hint}} with the details, as MCP clients and {@code --json} get it. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("code", code.wireName())
                .put("message", message)
                .put("hint", hint);
        if (details != null) {
            json.setAll(details);
        }
        return json;
    }
}
