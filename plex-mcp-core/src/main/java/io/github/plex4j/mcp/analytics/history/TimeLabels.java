package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.mcp.analytics.calendar.Stretch;
import io.github.plex4j.mcp.analytics.calendar.ZoneDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Hours, weekdays, days, weeks and months of a time zone as groups. Immutable. */
final class TimeLabels {
    private final Grouping grouping;
    private final ZoneDays days;

    TimeLabels(Grouping grouping, ZoneId zone) {
        this.grouping = grouping;
        this.days = new ZoneDays(zone);
    }

    /** The group that a moment belongs to. */
    Label of(Instant moment) {
        return switch (grouping) {
            case HOUR -> hour(moment.atZone(days.zone()).getHour());
            case WEEKDAY -> weekday(days.of(moment).getDayOfWeek());
            default -> Label.named(stretch().name(days.of(moment)));
        };
    }

    /**
     * All groups from one moment to another, in their order.
     *
     * @param until not included
     * @param most  no more than so many, the last ones
     */
    List<Label> between(Instant since, Instant until, int most) {
        return switch (grouping) {
            case HOUR -> IntStream.range(0, 24).mapToObj(TimeLabels::hour).toList();
            case WEEKDAY ->
                IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> weekday(DayOfWeek.of(day)))
                        .toList();
            default ->
                stretch().between(days, since, until, most).stream()
                        .map(day -> Label.named(stretch().name(day)))
                        .toList();
        };
    }

    private Stretch stretch() {
        return grouping.stretch().orElseThrow();
    }

    private static Label hour(int hour) {
        return new Label(Integer.toString(hour), String.format(Locale.ROOT, "%02d:00", hour), null);
    }

    private static Label weekday(DayOfWeek day) {
        return new Label(Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), null);
    }
}
