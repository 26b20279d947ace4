package io.github.plex4j.client;

import java.util.Optional;

/**
 * The source of the token. It is asked once for each call, so that a token can be replaced while the program runs. An
 * implementation must be safe for use by several threads and return quickly.
 */
@FunctionalInterface
public interface TokenProvider {
    /** The token to send, or empty to send none. A {@link PlexException} thrown here reaches the caller unchanged. */
    Optional<PlexToken> token();

    /** A source that always returns the same token. */
    static TokenProvider of(PlexToken token) {
        Optional<PlexToken> answer = Optional.of(token);
        return () -> answer;
    }

    /** A source without a token, which is enough for the few calls that a Plex server answers to everybody. */
    static TokenProvider none() {
        return Optional::empty;
    }
}
