package io.github.plex4j.mcp.analytics.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The stretches that a calendar divides time into. Weeks are those of ISO 8601: they begin on Monday. */
public enum Stretch {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit step;

    Stretch(ChronoUnit step) {
        this.step = step;
    }

    /** The name of the stretch that holds a day, such as 2026-01-31, 2026-W05, 2026-01 or 2026. */
    public String name(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
        };
    }

    /**
     * The first days of all stretches from one moment to another, in their order.
     *
     * @param until not included; after {@code since}
     * @param most  no more than so many, the last ones
     */
    public List<LocalDate> between(ZoneDays days, Instant since, Instant until, int most) {
        LocalDate earliest = first(days.of(since));
        List<LocalDate> backwards = new ArrayList<>();
        LocalDate day = first(days.of(until.minusNanos(1)));
        while (!day.isBefore(earliest) && backwards.size() < most) {
            if (this != DAY || days.has(day)) {
                backwards.add(day);
            }
            day = day.minus(1, step);
        }
        Collections.reverse(backwards);
        return backwards;
    }

    /**
     * The first day of the stretch of that name.
     *
     * @throws java.time.DateTimeException if it is not the name of such a stretch
     */
    public LocalDate firstDay(String name) {
        return switch (this) {
            case DAY -> LocalDate.parse(name);
            case WEEK -> LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            case MONTH -> LocalDate.parse(name + "-01");
            case YEAR -> LocalDate.parse(name + "-01-01");
        };
    }

    /** The first day of the stretch that follows the one with that first day. */
    public LocalDate next(LocalDate first) {
        return first.plus(1, step);
    }

    private LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
