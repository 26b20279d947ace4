package io.github.plex4j.mcp.config;

import io.github.plex4j.client.PlexException;

/** There is no token, or it cannot be read. The message says why and names the file, if it is about one. */
final class TokenProblem extends PlexException {
    private static final long serialVersionUID = 1L;

    TokenProblem(String message) {
        super(message);
    }
}
