package io.github.plex4j.client;

import java.util.Optional;

/**
 * Where the token of a call comes from. It is asked once for each call, so that a token can be replaced while the
 * program runs. An implementation must be safe for use by several threads and answer quickly.
 */
@FunctionalInterface
public interface TokenProvider {
    /** The token to send, or empty to send none. A {@link PlexException} thrown here reaches the caller unchanged. */
    Optional<PlexToken> token();

    /** Always the same token. */
    static TokenProvider of(PlexToken token) {
        Optional<PlexToken> answer = Optional.of(token);
        return () -> answer;
    }

    /** No token at all: enough for the few calls a Plex server answers to anyone. */
    static TokenProvider none() {
        return Optional::empty;
    }
}
