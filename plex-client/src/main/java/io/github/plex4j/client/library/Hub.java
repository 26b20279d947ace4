package io.github.plex4j.client.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of items that Plex's apps show under one title.
 *
 * @param identifier its kind, such as {@code movie.similar}; null when not reported
 * @param title      its title
 * @param type       the type of its items, {@code mixed} where they differ
 * @param more       whether the server has more items, null when not reported
 * @param items      the items in this answer
 */
public record Hub(
        @Nullable String identifier,
        String title,
        @Nullable String type,
        @Nullable Boolean more,
        List<MediaItem> items) {
    public Hub {
        items = List.copyOf(items);
    }
}
