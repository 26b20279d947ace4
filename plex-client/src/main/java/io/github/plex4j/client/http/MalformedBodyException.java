package io.github.plex4j.client.http;

import java.io.IOException;

/**
 * Thrown by a {@link BodyReader} when the body is not what was expected. The transport makes a
 * {@link io.github.plex4j.client.PlexProtocolException} of it and keeps its message, which therefore must be words of
 * this library and never text of the body.
 */
public final class MalformedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; {@code problem} starts in lower case and has no full stop. */
    public MalformedBodyException(String problem) {
        super(problem);
    }
}
