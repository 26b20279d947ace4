package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.calendar.ZoneDays;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates and times that arguments hold, in the time zone in force. Immutable. */
public final class GivenTimes {
    private static final String TODAY = "today";
    private static final String YESTERDAY = "yesterday";
    private static final Pattern DAYS_AGO = Pattern.compile("([0-9]{1,5})\\s?(?:d|days?(?: ago)?)");

    /** Years of more than four digits are beyond what a time can be counted in. */
    private static final int LENGTH_OF_A_DATE = "2026-01-31".length();

    private final ZoneId zone;
    private final ZoneDays days;
    private final Instant now;

    GivenTimes(ZoneId zone, Instant now) {
        this.zone = zone;
        this.days = new ZoneDays(zone);
        this.now = now;
    }

    /** Reads times in the zone of a call, where {@code today} is the day of its clock. */
    public static GivenTimes of(ToolContext context) {
        return new GivenTimes(context.timeZone(), context.clock().instant());
    }

    /**
     * The moment an argument means: a date, {@code today}, {@code yesterday} or {@code 7d} (seven days ago) is the midnight with
     * which that day begins; a time without an offset is in the zone.
     *
     * @throws ToolFailure if it is neither a date nor a time
     */
    public Instant moment(String argument, String text) {
        return day(text).map(days::start).orElseGet(() -> time(argument, text.strip()));
    }

    /**
     * The end that an argument means, which is not part of what it ends: a date includes its whole day.
     *
     * @throws ToolFailure if it is neither a date nor a time
     */
    Instant end(String argument, String text) {
        return day(text).map(days::end).orElseGet(() -> time(argument, text.strip()));
    }

    /** The number of days ago that a text names; empty when it names none. */
    public static OptionalInt daysAgo(String text) {
        Matcher daysAgo = DAYS_AGO.matcher(word(text));
        return daysAgo.matches() ? OptionalInt.of(Integer.parseInt(daysAgo.group(1))) : OptionalInt.empty();
    }

    /** Whether a text names another day tomorrow. */
    public static boolean isRelative(String text) {
        return daysAgo(text).isPresent() || List.of(TODAY, YESTERDAY).contains(word(text));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The day a text names; empty when it names none. */
    private Optional<LocalDate> day(String text) {
        String word = word(text);
        LocalDate today = days.of(now);
        OptionalInt daysAgo = daysAgo(text);
        if (daysAgo.isPresent()) {
            return Optional.of(today.minusDays(daysAgo.getAsInt()));
        }
        return switch (word) {
            case TODAY -> Optional.of(today);
            case YESTERDAY -> Optional.of(today.minusDays(1));
            default -> date(word);
        };
    }

    private static Optional<LocalDate> date(String word) {
        try {
            return word.length() == LENGTH_OF_A_DATE ? Optional.of(LocalDate.parse(word)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private Instant time(String argument, String text) {
        try {
            return hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw unreadable(argument);
        }
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z")
                || text.endsWith("z")
                || text.indexOf('+', Math.max(time, 0)) > 0
                || (time > 0 && text.indexOf('-', time) > 0);
    }

    private static ToolFailure unreadable(String argument) {
        return ToolFailure.invalidInput(
                "`" + argument + "` is neither a date nor a time.",
                "Use a date such as 2026-01-31, a time such as 2026-01-31T20:15:00+01:00, today, yesterday, or 7d for"
                        + " seven days ago.");
    }
}
