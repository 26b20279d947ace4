package io.github.plex4j.client.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of items that Plex's apps show under one title.
 *
 * @param identifier what kind of hub it is, such as {@code movie.similar}; null when the server does not say
 * @param title      its title
 * @param type       the type of its items, {@code mixed} where they differ
 * @param more       whether the server has more than it gave, null when it does not say
 * @param items      the items that came with it
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
