package io.github.plex4j.testserver.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The days up to now as the people of the house count them, by the clock on their wall. Immutable. */
final class DemoDays {
    private final ZonedDateTime now;

    DemoDays(Clock clock) {
        now = clock.instant().atZone(clock.getZone());
    }

    /** Returns the time now in epoch seconds. */
    long now() {
        return now.toEpochSecond();
    }

    /** Returns a time of a day in epoch seconds. */
    long at(int daysAgo, int hour, int minute) {
        return date(daysAgo)
                .atTime(LocalTime.of(hour, minute))
                .atZone(now.getZone())
                .toEpochSecond();
    }

    DayOfWeek weekday(int daysAgo) {
        return date(daysAgo).getDayOfWeek();
    }

    LocalDate date(int daysAgo) {
        return now.toLocalDate().minusDays(daysAgo);
    }
}
