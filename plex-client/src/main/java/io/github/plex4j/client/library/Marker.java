package io.github.plex4j.client.library;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an item that players can skip.
 *
 * @param kind  {@code intro}, {@code credits} or {@code commercial}; null when not reported
 * @param start where it begins
 * @param end   where it ends
 * @param last  whether nothing follows it, null when not reported
 */
public record Marker(
        @Nullable String kind,
        @Nullable Duration start,
        @Nullable Duration end,
        @Nullable Boolean last) {}
