package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * One value a section can be filtered by.
 *
 * @param key   what a {@link Condition} is made with; for tags a number
 * @param title what people call it
 * @param count how many items have it, null when the server does not say
 */
public record FilterValue(
        String key, String title, @Nullable Integer count) {}
