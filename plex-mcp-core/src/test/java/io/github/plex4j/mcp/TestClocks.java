package io.github.plex4j.mcp;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Clocks whose time a test decides. Safe for use by several threads. */
public final class TestClocks {
    private TestClocks() {}

    /** A clock that shows the time of the supplier. */
    public static Clock showing(Supplier<Instant> now) {
        Clock clock = mock(Clock.class, withSettings().stubOnly());
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        when(clock.instant()).thenAnswer(call -> now.get());
        return clock;
    }

    /** A clock that is one step further each time it is read. */
    public static Clock passing(Instant start, Duration step) {
        AtomicLong readings = new AtomicLong();
        return showing(() -> start.plus(step.multipliedBy(readings.getAndIncrement())));
    }
}
