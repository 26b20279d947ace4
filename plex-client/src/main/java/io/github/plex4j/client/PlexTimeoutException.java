package io.github.plex4j.client;

/** The deadline of the call, or the shorter one for connecting, passed before the whole answer had been read. */
public final class PlexTimeoutException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexTimeoutException(String method, String pathTemplate, String problem, String hint) {
        super(method, pathTemplate, problem, hint);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexTimeoutException(
            String method, String pathTemplate, String problem, String hint, boolean outcomeUnknown) {
        super(method, pathTemplate, problem, hint, outcomeUnknown);
    }
}
