package io.github.plex4j.client;

/** The answer of the server cannot be used: it is not JSON, is cut off, has the wrong shape, or redirects elsewhere. */
public class PlexProtocolException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexProtocolException(String method, String pathTemplate, String problem, String hint) {
        super(method, pathTemplate, problem, hint);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexProtocolException(
            String method, String pathTemplate, String problem, String hint, boolean outcomeUnknown) {
        super(method, pathTemplate, problem, hint, outcomeUnknown);
    }
}
