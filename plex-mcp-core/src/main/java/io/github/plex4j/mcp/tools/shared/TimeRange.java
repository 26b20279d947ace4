package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.calendar.Stretch;
import io.github.plex4j.mcp.analytics.calendar.ZoneDays;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that has come: its end is now at the latest, so that what happens while it is looked at is not in it.
 * Immutable.
 *
 * @param since included; null for the beginning of everything
 * @param until not included
 * @param zone  in which dates and days are meant
 */
public record TimeRange(@Nullable Instant since, Instant until, ZoneId zone) {
    /** As much of a name as a message repeats. */
    private static final int SHOWN = 40;

    /**
     * The range that is meant, the last thirty days unless something else was said.
     *
     * @throws ToolFailure if it is given twice, ends before it begins, or cannot be read
     */
    public static TimeRange of(RangeArguments arguments, ToolContext context) {
        TimeRange range = orEverything(arguments, context);
        boolean said = !arguments.isEmpty();
        return said ? range : range.last(RangeArguments.DEFAULT_DAYS);
    }

    /**
     * The range that is meant, everything unless something else was said.
     *
     * @throws ToolFailure as {@link #of}
     */
    public static TimeRange orEverything(RangeArguments arguments, ToolContext context) {
        ZoneId zone = zone(arguments.timeZone(), context);
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Integer days = arguments.days();
        String since = arguments.since();
        String until = arguments.until();
        if (days != null && (since != null || until != null)) {
            throw ToolFailure.invalidInput(
                    "`days` cannot be combined with `since` or `until`.", "Use `days`, or `since` and `until`.");
        }
        if (days != null) {
            return new TimeRange(null, now, zone).last(days);
        }
        GivenTimes times = new GivenTimes(zone, now);
        Instant end = until == null ? now : times.end("until", until);
        TimeRange range =
                new TimeRange(since == null ? null : times.moment("since", since), end.isAfter(now) ? now : end, zone);
        range.requireSomeTime();
        return range;
    }

    /** The days before its end. */
    private TimeRange last(int days) {
        return new TimeRange(until.atZone(zone).minusDays(days).toInstant(), until, zone);
    }

    private void requireSomeTime() {
        if (since != null && !since.isBefore(until)) {
            throw ToolFailure.invalidInput(
                    "The time ends before it begins: `since` is " + sinceAt() + ", the end is " + untilAt() + ".",
                    "Use a `since` that is before `until`, and in the past.");
        }
    }

    /** Whether the whole of a stretch of the calendar, given by its first day, lies in the range. */
    public boolean holds(Stretch stretch, LocalDate first) {
        ZoneDays days = new ZoneDays(zone);
        boolean begins = since == null || !days.start(first).isBefore(since);
        return begins && !until.isBefore(days.start(stretch.next(first)));
    }

    /** The beginning as answers show it; null for the beginning of everything. */
    public @Nullable OffsetDateTime sinceAt() {
        return new Times(zone).at(since);
    }

    /** The end as answers show it. */
    public OffsetDateTime untilAt() {
        return until.atZone(zone).toOffsetDateTime();
    }

    private static ZoneId zone(@Nullable String name, ToolContext context) {
        if (name == null) {
            return context.timeZone();
        }
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw ToolFailure.invalidInput(
                    "Unknown time zone " + UntrustedText.quoted(name.strip(), SHOWN) + ".",
                    "Use one such as Europe/Berlin, UTC or +02:00.");
        }
    }
}
