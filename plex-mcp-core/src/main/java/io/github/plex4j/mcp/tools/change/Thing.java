package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import org.jspecify.annotations.Nullable;

/**
 * Something that is changed, and the part of its state that the change is about.
 *
 * @param key its Plex key: of an item, a collection or a playlist
 * @param title as Plex has it; null when it is not known
 * @param state as it was read
 */
public record Thing<S>(String key, @Nullable String title, S state) {
    /**
     * An item.
     *
     * @throws PlexException when it has no rating key
     */
    public static <S> Thing<S> of(MediaItem item, S state) {
        return new Thing<>(item.ratingKey().orElseThrow().value(), item.title(), state);
    }

    /** The key of an item. */
    public RatingKey ratingKey() {
        return RatingKey.of(key);
    }
}
