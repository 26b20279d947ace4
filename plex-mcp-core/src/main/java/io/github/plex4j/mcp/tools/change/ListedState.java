package io.github.plex4j.mcp.tools.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.plex4j.mcp.engine.ToolContext;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item in a list, or only whether it is in it. The journal of a {@link ListChange} has the list as a whole, so that this
 * is never put back by itself.
 *
 * @param <S> its value
 */
public interface ListedState<S> extends StateKind<S> {
    @Override
    default String name() {
        return "listed";
    }

    @Override
    default JsonNode toJson(S state) {
        return TextNode.valueOf(String.valueOf(state));
    }

    @Override
    default S fromJson(JsonNode json) {
        throw new IllegalArgumentException("The journal has the list as a whole.");
    }

    @Override
    default String restore(String key, S old, @Nullable Thing<S> now, ToolContext context) {
        throw new IllegalStateException("The list is put back as a whole.");
    }
}
