package io.github.plex4j.client;

/** The item does not exist on the server, or no longer does (404). */
public final class PlexNotFoundException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexNotFoundException(String method, String pathTemplate, int status, String problem, String hint) {
        super(method, pathTemplate, status, problem, hint);
    }
}
