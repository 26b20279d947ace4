package io.github.plex4j.client;

/** The server, or a proxy in front of it, is temporarily unable to answer (502, 503, 504). */
public final class PlexUnavailableException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    private final boolean maintenance;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexUnavailableException(
            String method, String pathTemplate, int status, String problem, String hint, boolean maintenance) {
        this(method, pathTemplate, status, problem, hint, maintenance, false);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexUnavailableException(
            String method,
            String pathTemplate,
            int status,
            String problem,
            String hint,
            boolean maintenance,
            boolean outcomeUnknown) {
        super(method, pathTemplate, status, problem, hint, outcomeUnknown);
        this.maintenance = maintenance;
    }

    /** Whether the server reports start-up maintenance, after which it answers by itself. */
    public boolean maintenance() {
        return maintenance;
    }
}
