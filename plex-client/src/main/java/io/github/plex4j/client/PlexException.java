package io.github.plex4j.client;

/**
 * The root of every exception this library throws on purpose.
 *
 * <p>A message never holds a token, a value of the query, an address or text that a server sent, and an exception of
 * this family has no cause: the texts of the platform's exceptions may hold an address.
 */
public abstract class PlexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For a subclass that says in {@code message} what happened and what to do about it. */
    protected PlexException(String message) {
        super(message);
    }
}
