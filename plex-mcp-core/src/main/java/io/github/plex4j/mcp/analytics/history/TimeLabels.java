package io.github.plex4j.mcp.analytics.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Hours, weekdays, days, weeks and months as groups. Weeks are those of ISO 8601: they begin on Monday. */
final class TimeLabels {
    private TimeLabels() {}

    /** The group a time belongs to. */
    static Label of(Grouping grouping, ZonedDateTime time) {
        return switch (grouping) {
            case HOUR -> hour(time.getHour());
            case WEEKDAY -> weekday(time.getDayOfWeek());
            case WEEK ->
                Label.named(text(
                        "%04d-W%02d",
                        time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case MONTH -> Label.named(text("%04d-%02d", time.getYear(), time.getMonthValue()));
            default -> Label.named(time.toLocalDate().toString());
        };
    }

    /**
     * All groups from one time to another, in their order.
     *
     * @param until not included
     * @param most  no more than so many, the last ones
     */
    static List<Label> between(Grouping grouping, ZonedDateTime since, ZonedDateTime until, int most) {
        if (grouping == Grouping.HOUR) {
            return IntStream.range(0, 24).mapToObj(TimeLabels::hour).toList();
        }
        if (grouping == Grouping.WEEKDAY) {
            return IntStream.rangeClosed(1, 7)
                    .mapToObj(day -> weekday(DayOfWeek.of(day)))
                    .toList();
        }
        return dates(grouping, since, until, most);
    }

    private static List<Label> dates(Grouping grouping, ZonedDateTime since, ZonedDateTime until, int most) {
        LocalDate first = first(grouping, since.toLocalDate());
        LocalDate last = first(grouping, until.minusNanos(1).toLocalDate());
        ChronoUnit step = unit(grouping);
        LocalDate earliest = last.minus(most - 1L, step);
        List<Label> labels = new ArrayList<>();
        for (LocalDate day = first.isBefore(earliest) ? earliest : first; !day.isAfter(last); day = day.plus(1, step)) {
            labels.add(of(grouping, day.atStartOfDay(until.getZone())));
        }
        return labels;
    }

    private static LocalDate first(Grouping grouping, LocalDate day) {
        return switch (grouping) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static ChronoUnit unit(Grouping grouping) {
        return switch (grouping) {
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
        };
    }

    private static Label hour(int hour) {
        return new Label(Integer.toString(hour), text("%02d:00", hour), null);
    }

    private static Label weekday(DayOfWeek day) {
        return new Label(Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), null);
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
