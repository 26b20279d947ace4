package io.github.plex4j.client;

/** An argument was refused before anything was sent. The message says what would be valid. */
public final class PlexInputException extends PlexException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; {@code message} must not repeat a secret. */
    public PlexInputException(String message) {
        super(message);
    }
}
