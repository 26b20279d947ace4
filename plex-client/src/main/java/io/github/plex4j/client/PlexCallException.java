package io.github.plex4j.client;

/**
 * A call to Plex that failed. The message is made of three parts: what was asked (method and path template), the
 * {@link #problem()}, and the {@link #hint()}.
 */
public abstract class PlexCallException extends PlexException {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final String pathTemplate;
    private final String problem;
    private final String hint;

    /**
     * For subclasses.
     *
     * @param method the HTTP method, such as {@code GET}
     * @param pathTemplate the path with placeholders instead of values
     * @param problem what came back, in words of this library, starting in lower case and without a full stop
     * @param hint what to try, as one or more sentences
     */
    protected PlexCallException(String method, String pathTemplate, String problem, String hint) {
        super(method + " " + pathTemplate + ": " + problem + ". " + hint);
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.problem = problem;
        this.hint = hint;
    }

    /** The HTTP method that was asked for. */
    public final String method() {
        return method;
    }

    /** The path that was asked for, with placeholders such as {@code {libraryKey}} where values stood. */
    public final String pathTemplate() {
        return pathTemplate;
    }

    /** What came back, without a full stop. */
    public final String problem() {
        return problem;
    }

    /** What to try. */
    public final String hint() {
        return hint;
    }
}
