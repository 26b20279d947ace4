package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Spreads attempts over time, as plex.tv demands: some may be made at once, and from then on each waits for its turn. What cannot
 * have its turn within its deadline fails at once and takes none.
 */
final class PacedAttempt implements Attempt {
    private final Attempt next;
    private final long interval;
    private final long burst;
    private final NanoClock clock;
    private final Sleeper sleeper;
    /** The time at which the last turn that was given out is over. */
    private long taken;

    /**
     * Bounds another attempt.
     *
     * @param interval the time between two attempts, in the long run
     * @param atOnce how many attempts may be made without waiting, at least 1
     */
    PacedAttempt(Attempt next, Duration interval, int atOnce, NanoClock clock, Sleeper sleeper) {
        this.next = next;
        this.interval = interval.toNanos();
        this.burst = this.interval * (atOnce - 1L);
        this.clock = clock;
        this.sleeper = sleeper;
        this.taken = clock.nanoTime();
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) throws RetryableFailure {
        long wait = reserve(call);
        if (wait > 0) {
            try {
                sleeper.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException interrupted) {
                throw Failures.of(call).interrupted();
            }
        }
        return next.exchange(call, reader);
    }

    /** The nanoseconds until the turn that is now the call's. */
    private synchronized long reserve(Call call) {
        long now = clock.nanoTime();
        long begin = taken - now > 0 ? taken : now;
        long wait = Math.max(0, begin - now - burst);
        if (wait > call.deadline().remainingNanos()) {
            throw Failures.of(call).noPermit();
        }
        taken = begin + interval;
        return wait;
    }
}
