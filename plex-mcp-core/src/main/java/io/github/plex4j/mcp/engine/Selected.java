package io.github.plex4j.mcp.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that a selection stands for, read when it is used.
 *
 * @param items in the order of the list
 */
public record Selected(List<Item> items) {
    public Selected {
        items = List.copyOf(items);
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
