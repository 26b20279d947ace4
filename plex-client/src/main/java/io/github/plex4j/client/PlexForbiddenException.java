package io.github.plex4j.client;

/** The token is valid but not sufficient: the call is for the owner, or the feature is off or needs Plex Pass (403). */
public final class PlexForbiddenException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexForbiddenException(String method, String pathTemplate, int status, String problem, String hint) {
        super(method, pathTemplate, status, problem, hint);
    }
}
