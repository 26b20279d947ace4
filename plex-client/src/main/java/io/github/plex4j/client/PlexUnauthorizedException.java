package io.github.plex4j.client;

/** The token is missing, wrong, expired, or that of another server (401). */
public final class PlexUnauthorizedException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexUnauthorizedException(String method, String pathTemplate, int status, String problem, String hint) {
        super(method, pathTemplate, status, problem, hint);
    }
}
