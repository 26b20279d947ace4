package io.github.plex4j.client;

/**
 * A failed call to Plex. The message has three parts: the request (method and path template), the
 * {@link #problem()}, and the {@link #hint()}.
 */
public abstract class PlexCallException extends PlexException {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final String pathTemplate;
    private final String problem;
    private final String hint;
    private final boolean outcomeUnknown;

    /** For subclasses: a failure after which it is certain that nothing was changed. */
    protected PlexCallException(String method, String pathTemplate, String problem, String hint) {
        this(method, pathTemplate, problem, hint, false);
    }

    /**
     * For subclasses.
     *
     * @param method the HTTP method, such as {@code GET}
     * @param pathTemplate the path with placeholders instead of values
     * @param problem what went wrong, in words of this library, starting in lower case and without a full stop
     * @param hint advice, as one or more sentences
     * @param outcomeUnknown whether the server may have made a change all the same
     */
    protected PlexCallException(
            String method, String pathTemplate, String problem, String hint, boolean outcomeUnknown) {
        super(method + " " + pathTemplate + ": " + problem + ". " + hint);
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.problem = problem;
        this.hint = hint;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** The HTTP method of the request. */
    public final String method() {
        return method;
    }

    /** The path of the request, with placeholders such as {@code {libraryKey}} in place of values. */
    public final String pathTemplate() {
        return pathTemplate;
    }

    /** The failure, without a full stop. */
    public final String problem() {
        return problem;
    }

    /** Advice on what to try. */
    public final String hint() {
        return hint;
    }

    /**
     * Whether the server may have made the change all the same: the request was sent, and its answer was lost, came too
     * late, cannot be used or reports a failure inside the server. False for a request that reads, and for one that was
     * never sent or was refused. A change whose outcome is not known must not be repeated without a look at the server.
     */
    public final boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
