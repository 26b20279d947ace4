package io.github.plex4j.client;

/** The server answered with a status that is not a success. Subclasses represent the statuses with a meaning of their own. */
public class PlexStatusException extends PlexCallException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexStatusException(String method, String pathTemplate, int status, String problem, String hint) {
        this(method, pathTemplate, status, problem, hint, false);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexStatusException(
            String method, String pathTemplate, int status, String problem, String hint, boolean outcomeUnknown) {
        super(method, pathTemplate, problem, hint, outcomeUnknown);
        this.status = status;
    }

    /** The HTTP status, such as 404. */
    public final int status() {
        return status;
    }
}
