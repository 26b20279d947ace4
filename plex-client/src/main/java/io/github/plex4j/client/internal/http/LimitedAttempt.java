package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Bounds the attempts in flight, first come, first served. A pause between attempts holds no place. */
final class LimitedAttempt implements Attempt {
    private final Attempt next;
    private final Semaphore permits;

    LimitedAttempt(Attempt next, int maxConcurrent) {
        this.next = next;
        this.permits = new Semaphore(maxConcurrent, true);
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) throws RetryableFailure {
        acquire(call);
        try {
            return next.exchange(call, reader);
        } finally {
            permits.release();
        }
    }

    private void acquire(Call call) {
        try {
            if (!permits.tryAcquire(call.deadline().remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw Failures.of(call).noPermit();
            }
        } catch (InterruptedException interrupted) {
            throw Failures.of(call).interrupted();
        }
    }
}
