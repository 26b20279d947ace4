package io.github.plex4j.mcp.analytics.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a time zone. Each moment is in exactly one day: a day begins with its first moment and ends where the next one
 * begins. So time that a clock shows twice around midnight is part of the later day, and a day that a zone skipped has no
 * moment at all. Immutable.
 *
 * @param zone the time zone of the days
 */
public record ZoneDays(ZoneId zone) {

    /** The first moment of a day; of a day that the zone skipped, that of the next one. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after a day. */
    public Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** The day a moment is in. */
    public LocalDate of(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        while (!moment.isBefore(end(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether the zone has that day: some skipped one when they changed sides of the date line. */
    public boolean has(LocalDate day) {
        return start(day).isBefore(end(day));
    }
}
