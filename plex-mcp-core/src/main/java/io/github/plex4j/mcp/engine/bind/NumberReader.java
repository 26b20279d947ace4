package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, which may also be given as text. */
final class NumberReader {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(?:\\.[0-9]{1,19})?");

    /** Beyond it a double cannot distinguish one whole number from the next. */
    private static final double EXACT = 1L << 53;

    private final Argument argument;
    private final Remarks remarks;

    NumberReader(Argument argument, Remarks remarks) {
        this.argument = argument;
        this.remarks = remarks;
    }

    /** Returns an {@code Integer} or a {@code Long}, or null after a problem was added. */
    @Nullable
    Object whole(String place, JsonNode node) {
        if (node.isTextual() && WHOLE_NUMBER.matcher(digits(node)).matches()) {
            return parsed(place, digits(node));
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong()
                    ? bounded(place, node.longValue())
                    : remarks.refuse(place, outOfRange("is too large"));
        }
        if (node.isNumber() && isWhole(node.doubleValue())) {
            return bounded(place, (long) node.doubleValue());
        }
        return remarks.refuse(
                place,
                node.isNumber()
                        ? "is " + Remarks.quoted(node.asText()) + "; it must be " + wantedWhole()
                        : "must be " + wantedWhole() + ", not " + JsonKinds.of(node));
    }

    /** Returns a {@code Double}, or null after a problem was added. */
    @Nullable
    Object number(String place, JsonNode node) {
        if (node.isTextual() && NUMBER.matcher(digits(node)).matches()) {
            return bounded(place, Double.parseDouble(digits(node)));
        }
        if (!node.isNumber()) {
            return remarks.refuse(place, "must be a number, not " + JsonKinds.of(node));
        }
        return Double.isFinite(node.doubleValue())
                ? bounded(place, node.doubleValue())
                : remarks.refuse(place, outOfRange("is too large"));
    }

    private String digits(JsonNode text) {
        String given = text.textValue().strip();
        String suffix = argument.suffix();
        boolean suffixed = !suffix.isEmpty() && given.toLowerCase(Locale.ROOT).endsWith(suffix);
        return suffixed ? given.substring(0, given.length() - suffix.length()) : given;
    }

    private @Nullable Object parsed(String place, String digits) {
        try {
            return bounded(place, Long.parseLong(digits));
        } catch (NumberFormatException exception) {
            return remarks.refuse(place, outOfRange("is too large"));
        }
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) == value && Math.abs(value) <= EXACT;
    }

    private @Nullable Object bounded(String place, long value) {
        if (value > argument.max() && argument.capped()) {
            long most = (long) argument.max();
            noteCap(Long.toString(value));
            return typed(most);
        }
        if (value < argument.min() || value > argument.max()) {
            return remarks.refuse(place, outOfRange("is " + value));
        }
        if (argument.type() != ArgumentType.LONG && (int) value != value) {
            String limit = value > 0 ? "at most " + Integer.MAX_VALUE : "at least " + Integer.MIN_VALUE;
            return remarks.refuse(place, "is " + value + "; it must be " + limit);
        }
        return typed(value);
    }

    private Object typed(long value) {
        if (argument.type() == ArgumentType.LONG) {
            return value;
        }
        return (int) value;
    }

    private @Nullable Object bounded(String place, double value) {
        if (value > argument.max() && argument.capped()) {
            noteCap(Argument.number(value));
            return argument.max();
        }
        return value < argument.min() || value > argument.max()
                ? remarks.refuse(place, outOfRange("is " + Argument.number(value)))
                : (Object) value;
    }

    private void noteCap(String given) {
        remarks.note(Remarks.marked(argument.name()) + " " + given + " is above the maximum; "
                + Argument.number(argument.max()) + " was used.");
    }

    private String outOfRange(String what) {
        String range = argument.bounds().isEmpty() ? "a smaller number" : argument.bounds();
        return what + "; it must be " + range;
    }

    private String wantedWhole() {
        String bounds = argument.bounds();
        return bounds.isEmpty() ? "a whole number" : "a whole number, " + bounds;
    }
}
