package io.github.plex4j.client.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The size of one library section, as the server sums it up.
 *
 * @param sectionKey the key of the section
 * @param bytes      the size of its files; null when the server does not say
 * @param duration   the running time of all its items; null when the server does not say
 */
public record StorageTotal(
        String sectionKey, @Nullable Long bytes, @Nullable Duration duration) {}
