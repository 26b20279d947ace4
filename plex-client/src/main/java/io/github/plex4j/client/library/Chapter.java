package io.github.plex4j.client.library;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of an item. Every part is null when the server does not say.
 *
 * @param index its number
 * @param title its title
 * @param start where it begins
 * @param end   where it ends
 */
public record Chapter(
        @Nullable Integer index,
        @Nullable String title,
        @Nullable Duration start,
        @Nullable Duration end) {}
