package io.github.plex4j.client.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A player that was used with a server.
 *
 * @param id               the number of the device on this server
 * @param name             the name a person gave it, or its model; empty when the server gave none
 * @param platform         what it runs, such as {@code Chrome} or {@code tvOS}; null when the server does not say
 * @param clientIdentifier how it identifies itself; null when the server does not say
 * @param createdAt        when it was first seen; null when the server does not say
 */
public record Device(
        long id,
        String name,
        @Nullable String platform,
        @Nullable String clientIdentifier,
        @Nullable Instant createdAt) {}
