package io.github.plex4j.client.server;

import org.jspecify.annotations.Nullable;

/**
 * What a server tells without a token.
 *
 * @param machineIdentifier its identity, null when it does not say
 * @param version           the version of Plex Media Server, null when it does not say
 * @param claimed           whether an account owns it, null when it does not say
 */
public record ServerIdentity(
        @Nullable String machineIdentifier,
        @Nullable String version,
        @Nullable Boolean claimed) {}
