package io.github.plex4j.mcp.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rest of {@link Limits#callTime()} since the call was accepted. Thread-safe. */
public final class TimeBudget {
    private final Clock clock;
    private final @Nullable Instant end;

    private TimeBudget(Clock clock, @Nullable Instant end) {
        this.clock = clock;
        this.end = end;
    }

    static TimeBudget starting(Instant start, Clock clock, Limits limits) {
        return new TimeBudget(clock, limits.callTime().map(start::plus).orElse(null));
    }

    /** Whether a walk over pages should stop and answer what it has; never true without a limit. */
    public boolean isSpent() {
        return end != null && !clock.instant().isBefore(end);
    }

    /** The time left, never negative; empty without a limit. */
    public Optional<Duration> remaining() {
        if (end == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), end);
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }
}
