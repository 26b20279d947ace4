package io.github.plex4j.client.http;

import java.io.IOException;

/**
 * Thrown by a {@link BodyReader} when the body contains more than is taken into memory. The transport makes a
 * {@link io.github.plex4j.client.PlexTooLargeException} of it and keeps both texts, which therefore must be words of this
 * library and never text of the body.
 */
public final class OversizedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * Makes the exception.
     *
     * @param problem which limit was exceeded, starting in lower case and without a full stop
     * @param hint    advice, as one or more sentences
     */
    public OversizedBodyException(String problem, String hint) {
        super(problem);
        this.hint = hint;
    }

    /** Advice on what to try. */
    public String hint() {
        return hint;
    }
}
