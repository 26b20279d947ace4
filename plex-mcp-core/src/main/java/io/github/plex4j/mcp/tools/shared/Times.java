package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.calendar.ZoneDays;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times of answers and arguments, in the time zone in force. Immutable. */
public final class Times {
    private static final int LENGTH_OF_A_DATE = "2026-01-31".length();

    private final ZoneId zone;
    private final ZoneDays days;

    public Times(ZoneId zone) {
        this.zone = zone;
        this.days = new ZoneDays(zone);
    }

    /** A time as answers show it: with the offset that is in force in the zone at that time. */
    public @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }

    /**
     * The moment an argument means: a date is its midnight in the zone, a time without an offset is in the zone.
     *
     * @throws ToolFailure if it is neither a date nor a time
     */
    public Instant moment(String argument, String text) {
        String trimmed = text.strip();
        try {
            if (isDate(trimmed)) {
                return days.start(LocalDate.parse(trimmed));
            }
            if (hasOffset(trimmed)) {
                return OffsetDateTime.parse(trimmed).toInstant();
            }
            return LocalDateTime.parse(trimmed).atZone(zone).toInstant();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw unreadable(argument);
        }
    }

    /**
     * The end that an argument means, which is not part of what it ends: a date includes its whole day.
     *
     * @throws ToolFailure if it is neither a date nor a time
     */
    Instant end(String argument, String text) {
        String trimmed = text.strip();
        if (!isDate(trimmed)) {
            return moment(argument, trimmed);
        }
        try {
            return days.end(LocalDate.parse(trimmed));
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw unreadable(argument);
        }
    }

    private static boolean isDate(String text) {
        return text.length() <= LENGTH_OF_A_DATE;
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z")
                || text.endsWith("z")
                || text.indexOf('+', Math.max(time, 0)) > 0
                || (time > 0 && text.indexOf('-', time) > 0);
    }

    private static ToolFailure unreadable(String argument) {
        return new ToolFailure(
                FailureCode.INVALID_INPUT,
                "The argument " + argument + " is neither a date nor a time.",
                "Give a date such as 2026-01-31, or a time such as 2026-01-31T20:15:00+01:00.");
    }
}
