package io.github.plex4j.testserver.query;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times in filters: epoch seconds, a date, or a time before now such as {@code -30d}. */
final class Times {
    private static final Pattern RELATIVE = Pattern.compile("([+-]?)([0-9]{1,9})(s|m|h|d|w|mon|y)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7),
            "mon", Duration.ofDays(30),
            "y", Duration.ofDays(365));

    private Times() {}

    /** Returns whether this is a time before or after now. */
    static boolean relative(String text) {
        return RELATIVE.matcher(text).matches();
    }

    static OptionalLong parse(String text, long now) {
        if (text.matches("-?[0-9]{1,12}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            long unit = UNITS.getOrDefault(relative.group(3), Duration.ZERO).toSeconds();
            long distance = Long.parseLong(relative.group(2)) * unit;
            return OptionalLong.of(relative.group(1).equals("+") ? now + distance : now - distance);
        }
        try {
            return OptionalLong.of(LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeParseException notADate) {
            return OptionalLong.empty();
        }
    }
}
