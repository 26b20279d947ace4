package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * The rating one source gives an item.
 *
 * @param source where it comes from, as Plex names it, such as {@code imdb://image.rating}; null when it is not said
 * @param kind   whose it is, {@code critic} or {@code audience}; null when it is not said
 * @param value  the rating, 0 to 10
 */
public record SourceRating(
        @Nullable String source, @Nullable String kind, double value) {}
