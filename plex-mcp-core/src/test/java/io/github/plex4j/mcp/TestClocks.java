package io.github.plex4j.mcp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Clocks whose time a test decides. Safe for use by several threads. */
public final class TestClocks {
    private TestClocks() {}

    /** A clock that shows the time of the supplier. */
    public static Clock showing(Supplier<Instant> now) {
        return new SuppliedClock(now, ZoneOffset.UTC);
    }

    /** A clock that is one step further each time it is read. */
    public static Clock passing(Instant start, Duration step) {
        AtomicLong readings = new AtomicLong();
        return showing(() -> start.plus(step.multipliedBy(readings.getAndIncrement())));
    }

    private static final class SuppliedClock extends Clock {
        private final Supplier<Instant> now;
        private final ZoneId zone;

        SuppliedClock(Supplier<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SuppliedClock(now, other);
        }
    }
}
