package io.github.plex4j.client;

/**
 * The superclass of every exception that this library throws on purpose.
 *
 * <p>A message never contains a token, a value of the query, an address or text that a server sent, and an exception of
 * this family has no cause: the messages of the platform's exceptions may contain an address.
 */
public abstract class PlexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; {@code message} says what happened and what to do about it. */
    protected PlexException(String message) {
        super(message);
    }
}
