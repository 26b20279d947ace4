package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * The number of parts of an item. Every part is null when not reported.
 *
 * @param children      the number of direct parts: seasons of a show, albums of an artist, items of a collection
 * @param seasons       the number of seasons of a show, where the server counts them separately
 * @param leaves        the number of lowest parts: episodes of a show or season, tracks of an album
 * @param watchedLeaves how many of those the signed-in user has watched
 */
public record Contents(
        @Nullable Integer children,
        @Nullable Integer seasons,
        @Nullable Integer leaves,
        @Nullable Integer watchedLeaves) {
    /** Nothing known of contents. */
    public static final Contents NONE = new Contents(null, null, null, null);
}
