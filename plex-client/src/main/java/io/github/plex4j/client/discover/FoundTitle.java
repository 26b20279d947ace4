package io.github.plex4j.client.discover;

import org.jspecify.annotations.Nullable;

/**
 * A result of a search.
 *
 * @param title the title
 * @param score how well it fits, 0 to 1; null when Discover does not say
 */
public record FoundTitle(DiscoverTitle title, @Nullable Double score) {}
