package io.github.plex4j.client;

/** The answer exceeds a limit: its bytes after decompression, its rows, or the memory its values would take. */
public final class PlexTooLargeException extends PlexProtocolException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception; see {@link PlexCallException} for what the texts are. */
    public PlexTooLargeException(String method, String pathTemplate, String problem, String hint) {
        super(method, pathTemplate, problem, hint);
    }

    /** The same with {@link #outcomeUnknown()}. */
    public PlexTooLargeException(
            String method, String pathTemplate, String problem, String hint, boolean outcomeUnknown) {
        super(method, pathTemplate, problem, hint, outcomeUnknown);
    }
}
