package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * One value a section can be filtered by.
 *
 * @param key   the value for a {@link Condition}; for tags a number
 * @param title its title for people
 * @param count the number of items with it, null when not reported
 */
public record FilterValue(
        String key, String title, @Nullable Integer count) {}
