package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * The rating one source gives an item.
 *
 * @param source its source as Plex names it, such as {@code imdb://image.rating}; null when not reported
 * @param kind   the kind of rating, {@code critic} or {@code audience}; null when not reported
 * @param value  the rating, 0 to 10
 */
public record SourceRating(
        @Nullable String source, @Nullable String kind, double value) {}
