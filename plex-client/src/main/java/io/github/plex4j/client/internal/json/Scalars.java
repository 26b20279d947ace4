package io.github.plex4j.client.internal.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that Plex wrote as text. */
final class Scalars {
    private static final int DATE_LENGTH = 10;
    /** Java reads "5d" and "0x1p3" as numbers too, which Plex never means. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?");

    private Scalars() {}

    static @Nullable Long wholeNumber(String text) {
        String digits = text.strip();
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException notWhole) {
            Double decimal = decimalNumber(digits);
            return decimal == null || Math.abs(decimal) >= Long.MAX_VALUE ? null : (Long) decimal.longValue();
        }
    }

    static @Nullable Double decimalNumber(String text) {
        String digits = text.strip();
        return NUMBER.matcher(digits).matches() ? finite(Double.parseDouble(digits)) : null;
    }

    /** The number; null where it is larger than any that can be held. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    static @Nullable Boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> {
                Double number = decimalNumber(text);
                yield number == null ? null : (Boolean) (number != 0);
            }
        };
    }

    static @Nullable LocalDate date(String text) {
        if (text.length() < DATE_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
