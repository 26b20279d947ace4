package io.github.plex4j.client.internal.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for something under a deadline. */
final class Waiting {
    private Waiting() {}

    /**
     * The value of the future. A future that is not waited for any longer is cancelled.
     *
     * @throws ExecutionException with the cause the future failed with
     * @throws TimeoutException when the deadline passed first
     */
    static <T> T await(CompletableFuture<T> future, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        boolean done = false;
        try {
            T value = future.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            done = true;
            return value;
        } finally {
            if (!done) {
                future.cancel(true);
            }
        }
    }
}
