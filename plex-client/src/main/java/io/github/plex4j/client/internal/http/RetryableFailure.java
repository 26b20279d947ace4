package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexCallException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failed attempt at a call that may be made again. It never leaves this package: it ends as what it wraps. */
final class RetryableFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final PlexCallException failure;
    private final @Nullable Duration pause;

    RetryableFailure(PlexCallException failure, @Nullable Duration pause) {
        super(failure.getMessage(), null, false, false);
        this.failure = failure;
        this.pause = pause;
    }

    /** Throws the failure itself for a call that must not be made again, or returns it for one that may. */
    static RetryableFailure unlessWrite(Call call, PlexCallException failure, @Nullable Duration pause) {
        if (!call.isRead()) {
            throw failure;
        }
        return new RetryableFailure(failure, pause);
    }

    PlexCallException failure() {
        return failure;
    }

    /** How long the server asked to wait before the next attempt. */
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
