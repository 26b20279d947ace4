package io.github.plex4j.client.internal.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values that Plex wrote as text. */
final class Scalars {
    private static final int DATE_LENGTH = 10;

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
        try {
            Double value = Double.valueOf(text.strip());
            return value.isNaN() || value.isInfinite() ? null : value;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    static @Nullable Boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> Boolean.TRUE;
            case "0", "false", "" -> Boolean.FALSE;
            default -> null;
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
