package io.github.plex4j.mcp.server.modern;

import java.util.Objects;

/** Ends the work on a request with an error. */
final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ProtocolError error;

    ProtocolException(ProtocolError error) {
        super(error.message());
        this.error = Objects.requireNonNull(error);
    }

    ProtocolError error() {
        return error;
    }
}
