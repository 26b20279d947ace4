package io.github.plex4j.client.preference;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a setting. Values are equal when Plex would not tell them apart: the numbers {@code 16} and {@code 16.0}.
 *
 * @param type the kind
 * @param text the value as Plex takes it: {@code 1} and {@code 0} for flags
 */
public record PreferenceValue(PreferenceType type, String text) {
    private static final String YES = "1";
    private static final String NO = "0";

    /** A text. */
    public static PreferenceValue of(String text) {
        return new PreferenceValue(PreferenceType.TEXT, text);
    }

    /** A flag. */
    public static PreferenceValue of(boolean flag) {
        return new PreferenceValue(PreferenceType.FLAG, flag ? YES : NO);
    }

    /** A whole number. */
    public static PreferenceValue of(long number) {
        return new PreferenceValue(PreferenceType.INTEGER, Long.toString(number));
    }

    /** The value as a person reads it: {@code true} and {@code false} for flags. */
    @Override
    public String toString() {
        return type == PreferenceType.FLAG ? Boolean.toString(text.equals(YES)) : text;
    }

    static Optional<PreferenceValue> read(PreferenceType type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(of(text));
            case FLAG -> flag(text);
            case INTEGER -> number(text, "-?[0-9]{1,15}").map(number -> new PreferenceValue(type, number));
            case DECIMAL ->
                number(text, "-?[0-9]{1,15}(\\.[0-9]{1,15})?").map(number -> new PreferenceValue(type, number));
        };
    }

    private static Optional<PreferenceValue> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case YES, "true", "on", "yes" -> Optional.of(of(true));
            case NO, "false", "off", "no" -> Optional.of(of(false));
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(String text, String form) {
        return text.matches(form)
                ? Optional.of(new BigDecimal(text).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    static String form(PreferenceType type) {
        return switch (type) {
            case TEXT -> "a text";
            case FLAG -> "true or false";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
        };
    }
}
