package io.github.plex4j.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server asks for fewer calls (429). */
public final class PlexRateLimitedException extends PlexStatusException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Makes the exception; see {@link PlexCallException} for what the texts are.
     *
     * @param retryAfter how long the server asked to wait, or null when it did not specify
     */
    public PlexRateLimitedException(
            String method,
            String pathTemplate,
            int status,
            String problem,
            String hint,
            @Nullable Duration retryAfter) {
        super(method, pathTemplate, status, problem, hint);
        this.retryAfter = retryAfter;
    }

    /** How long the server asked to wait; empty when it did not specify. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
