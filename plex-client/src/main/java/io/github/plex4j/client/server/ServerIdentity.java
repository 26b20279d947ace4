package io.github.plex4j.client.server;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a server, which needs no token.
 *
 * @param machineIdentifier its identity, null when not reported
 * @param version           the version of Plex Media Server, null when not reported
 * @param claimed           whether an account owns it, null when not reported
 */
public record ServerIdentity(
        @Nullable String machineIdentifier,
        @Nullable String version,
        @Nullable Boolean claimed) {}
