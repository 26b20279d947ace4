package io.github.plex4j.client.internal.json;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    /** Read by hand: with tens of thousands of rows the platform's formatter takes a tenth of the time of a row. */
    static @Nullable LocalDate date(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, DATE_LENGTH);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** The number these digits make; -1 where one is none. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
