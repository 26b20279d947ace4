package io.github.plex4j.client;

/** The server answered with something this library cannot use: not JSON, cut off, of the wrong shape, a redirect elsewhere. */
public class PlexProtocolException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexProtocolException(String method, String pathTemplate, String problem, String hint) {
        super(method, pathTemplate, problem, hint);
    }
}
