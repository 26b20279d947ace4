package io.github.plex4j.client.internal.http;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first thing that went wrong with a body, so that it is known for certain after a parser has wrapped or
 * swallowed the exception. Confined to the thread that reads.
 */
final class BodyState {
    private @Nullable BodyFailure failure;

    /** Records a failure and returns what to throw for it. */
    IOException fail(BodyFailure reason) {
        if (failure == null) {
            failure = reason;
        }
        return new IOException("The body could not be read: " + failure);
    }

    /** Throws again when the body has failed before. */
    void requireIntact() throws IOException {
        if (failure != null) {
            throw fail(failure);
        }
    }

    Optional<BodyFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
