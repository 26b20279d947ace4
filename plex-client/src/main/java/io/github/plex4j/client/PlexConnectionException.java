package io.github.plex4j.client;

/** No connection to the server came about, or it broke before an answer: refused, unknown name, TLS, reset. */
public final class PlexConnectionException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexConnectionException(String method, String pathTemplate, String problem, String hint) {
        super(method, pathTemplate, problem, hint);
    }
}
