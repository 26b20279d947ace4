package io.github.plex4j.client;

/** The calling thread was interrupted. The exchange is cancelled, and the thread's interrupt flag is set. */
public final class PlexInterruptedException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexInterruptedException(String method, String pathTemplate, String problem, String hint) {
        super(method, pathTemplate, problem, hint);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexInterruptedException(
            String method, String pathTemplate, String problem, String hint, boolean outcomeUnknown) {
        super(method, pathTemplate, problem, hint, outcomeUnknown);
    }
}
