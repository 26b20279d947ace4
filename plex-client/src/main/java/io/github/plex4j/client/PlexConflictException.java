package io.github.plex4j.client;

/** The server refused a change because something is in its way, such as another thing of the same name (409). */
public final class PlexConflictException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexConflictException(String method, String pathTemplate, int status, String problem, String hint) {
        super(method, pathTemplate, status, problem, hint);
    }
}
