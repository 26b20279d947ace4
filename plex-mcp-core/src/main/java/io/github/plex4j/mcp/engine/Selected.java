package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.bind.Binder;
import io.github.plex4j.mcp.engine.bind.InputShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that a selection stands for, read when it is used.
 *
 * @param list the name of the tool that listed them
 * @param question the arguments with which it lists all of them
 * @param items in the order of the list
 */
public record Selected(String list, ObjectNode question, List<Item> items) {
    public Selected {
        question = question.deepCopy();
        items = List.copyOf(items);
    }

    /** The arguments with which the list has all of them; the caller's own copy. */
    @Override
    public ObjectNode question() {
        return question.deepCopy();
    }

    /**
     * The arguments as a record.
     *
     * @param type of the arguments of the list
     * @throws ToolFailure of code {@code invalid_input} when the list has other arguments
     */
    public <I extends Record> I question(Class<I> type) {
        return Binder.bind(InputShape.of(type), question, Integer.MAX_VALUE, note -> {}, Tool::refused);
    }

    /**
     * One of them.
     *
     * @param ratingKeys its keys: more than one when the list joined copies of a title
     * @param title as answers show it; null when the list names none
     * @param type such as {@code movie}; null when the list names none
     */
    public record Item(
            List<String> ratingKeys,
            @Nullable String title,
            @Nullable String type) {
        public Item {
            ratingKeys = List.copyOf(ratingKeys);
        }
    }
}
