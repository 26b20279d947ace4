package io.github.plex4j.client.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A player that was used with a server.
 *
 * @param id               the number of the device on this server
 * @param name             the name a person gave it, or its model; empty when the server sent none
 * @param platform         what it runs, such as {@code Chrome} or {@code tvOS}; null when not reported
 * @param clientIdentifier its own identifier; null when not reported
 * @param createdAt        when it was first seen; null when not reported
 */
public record Device(
        long id,
        String name,
        @Nullable String platform,
        @Nullable String clientIdentifier,
        @Nullable Instant createdAt) {}
