package io.github.plex4j.client.internal.http;

import java.time.Duration;

/** The moment by which a call must be over. Immutable. */
final class Deadline {
    private final NanoClock clock;
    private final long end;

    private Deadline(NanoClock clock, long end) {
        this.clock = clock;
        this.end = end;
    }

    static Deadline in(Duration span, NanoClock clock) {
        return new Deadline(clock, clock.nanoTime() + span.toNanos());
    }

    /** The time left; 0 when the deadline has passed. */
    long remainingNanos() {
        return Math.max(0, end - clock.nanoTime());
    }

    Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    boolean hasPassed() {
        return remainingNanos() == 0;
    }
}
