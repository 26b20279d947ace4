package io.github.plex4j.client;

/** The token is good but may not do this: an owner's call, a feature that is off, or one that needs Plex Pass (403). */
public final class PlexForbiddenException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexForbiddenException(String method, String pathTemplate, int status, String problem, String hint) {
        super(method, pathTemplate, status, problem, hint);
    }
}
