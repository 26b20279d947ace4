package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one argument and says what is wrong with it. Strict, with two kindnesses that models need: an integer
 * where a key of digits is wanted, and a numeric text where an integer is wanted.
 */
final class ArgumentReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(?:\\.[0-9]{1,19})?");

    /** Beyond it a double does not tell one whole number from the next. */
    private static final double EXACT = 1L << 53;

    private static final int SHOWN = 40;

    private final Argument argument;
    private final Consumer<String> problems;

    ArgumentReader(Argument argument, Consumer<String> problems) {
        this.argument = argument;
        this.problems = problems;
    }

    /** The value, or null after a problem was told. */
    @Nullable
    Object read(JsonNode node) {
        return switch (argument.type()) {
            case TEXT -> text(argument.name(), node);
            case INTEGER, LONG -> whole(argument.name(), node);
            case NUMBER -> number(node);
            case BOOLEAN -> bool(node);
            case TEXTS, INTEGERS -> list(node);
            case TEXT_MAP -> map(node);
        };
    }

    /** The value of a default, which is written as text whatever its form. */
    @Nullable
    Object readDefault(JsonNode text) {
        String written = text.textValue();
        return switch (argument.type()) {
            case NUMBER ->
                NUMBER.matcher(written).matches()
                        ? bounded(argument.name(), Double.parseDouble(written))
                        : refuse(argument.name(), "must be a number");
            case BOOLEAN ->
                "true".equals(written) || "false".equals(written)
                        ? (Object) Boolean.valueOf(written)
                        : refuse(argument.name(), "must be true or false");
            case TEXT, INTEGER, LONG, TEXTS, INTEGERS, TEXT_MAP -> read(text);
        };
    }

    private @Nullable Object text(String place, JsonNode node) {
        if (node.isIntegralNumber() && argument.key() != KeyKind.NONE) {
            return checkedText(place, node.asText());
        }
        if (!node.isTextual()) {
            return refuse(place, "must be " + wantedText() + ", not " + kind(node));
        }
        return checkedText(place, node.textValue());
    }

    private @Nullable Object checkedText(String place, String text) {
        if (text.isBlank() && !argument.mayBeEmpty()) {
            return refuse(place, argument.required() ? "must not be empty" : "is empty; leave it out instead");
        }
        if (text.length() > argument.maxLength()) {
            return refuse(
                    place, "has " + text.length() + " characters; at most " + argument.maxLength() + " are allowed");
        }
        if (argument.key() == KeyKind.DIGITS && !DIGITS.matcher(text).matches()) {
            return refuse(place, shown(text) + "it must be 1 to 19 digits");
        }
        if (!argument.allowed().isEmpty()
                && argument.type() != ArgumentType.TEXT_MAP
                && !argument.allowed().contains(text)) {
            return refuse(place, shown(text) + "it must be one of " + String.join(", ", argument.allowed()));
        }
        if (isUnreadable(text)) {
            return refuse(place, "holds a control character or half of a character");
        }
        return text;
    }

    /** Line breaks and tabs are part of a summary; other controls and unpaired surrogates are no text. */
    private static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE
                        || (Character.isISOControl(codePoint)
                                && codePoint != '\n'
                                && codePoint != '\r'
                                && codePoint != '\t'));
    }

    private @Nullable Object whole(String place, JsonNode node) {
        if (node.isTextual() && WHOLE_NUMBER.matcher(node.textValue()).matches()) {
            return parsed(place, node.textValue());
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong()
                    ? bounded(place, node.longValue())
                    : refuse(place, outOfRange("is too large"));
        }
        if (node.isNumber() && isWhole(node.doubleValue())) {
            return bounded(place, (long) node.doubleValue());
        }
        return refuse(place, node.isNumber() ? shown(node.asText()) + wantedWhole() : mustBe(wantedWhole(), node));
    }

    private @Nullable Object parsed(String place, String digits) {
        try {
            return bounded(place, Long.parseLong(digits));
        } catch (NumberFormatException exception) {
            return refuse(place, outOfRange("is too large"));
        }
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) == value && Math.abs(value) <= EXACT;
    }

    private @Nullable Object bounded(String place, long value) {
        boolean fits = argument.type() == ArgumentType.LONG || (int) value == value;
        if (!fits || value < argument.min() || value > argument.max()) {
            return refuse(place, outOfRange("is " + value));
        }
        if (argument.type() == ArgumentType.LONG) {
            return value;
        }
        return (int) value;
    }

    private String outOfRange(String what) {
        String range = argument.bounds().isEmpty() ? "a smaller number" : argument.bounds();
        return what + "; it must be " + range;
    }

    private @Nullable Object number(JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            return refuse(argument.name(), node.isNumber() ? outOfRange("is too large") : mustBe("a number", node));
        }
        return bounded(argument.name(), node.doubleValue());
    }

    private @Nullable Object bounded(String place, double value) {
        return value < argument.min() || value > argument.max()
                ? refuse(place, outOfRange("is " + Argument.number(value)))
                : (Object) value;
    }

    private @Nullable Object bool(JsonNode node) {
        return node.isBoolean()
                ? (Object) node.booleanValue()
                : refuse(argument.name(), mustBe("true or false without quotes", node));
    }

    private @Nullable Object list(JsonNode node) {
        if (!node.isArray()) {
            return refuse(argument.name(), mustBe("a list", node));
        }
        if (hasWrongSize(node.size(), "elements")) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            String place = argument.name() + "[" + index + "]";
            JsonNode element = node.get(index);
            Object value = argument.type() == ArgumentType.INTEGERS ? whole(place, element) : text(place, element);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return List.copyOf(values);
    }

    private @Nullable Object map(JsonNode node) {
        if (!node.isObject()) {
            return refuse(argument.name(), mustBe("an object of texts", node));
        }
        if (hasWrongSize(node.size(), "entries")) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            if (!argument.allowed().isEmpty() && !argument.allowed().contains(name)) {
                return refuse(
                        argument.name(),
                        "has " + quoted(name) + "; allowed are " + String.join(", ", argument.allowed()));
            }
            Object value = name.length() > argument.maxLength()
                    ? refuse(argument.name(), "has a name of more than " + argument.maxLength() + " characters")
                    : text(argument.name() + "." + UntrustedText.line(name, SHOWN), entry.getValue());
            if (value == null) {
                return null;
            }
            values.put(name, (String) value);
        }
        return Collections.unmodifiableMap(values);
    }

    private boolean hasWrongSize(int size, String what) {
        if (size == 0 && argument.required()) {
            refuse(argument.name(), "must not be empty");
            return true;
        }
        if (size > argument.maxItems()) {
            refuse(argument.name(), "has " + size + " " + what + "; at most " + argument.maxItems() + " are allowed");
            return true;
        }
        return false;
    }

    private String wantedText() {
        return argument.key() == KeyKind.DIGITS ? "a text of 1 to 19 digits" : "text";
    }

    private String wantedWhole() {
        String bounds = argument.bounds();
        if (bounds.isEmpty()) {
            return "it must be a whole number";
        }
        return "it must be a whole number, " + bounds;
    }

    private static String mustBe(String wanted, JsonNode node) {
        String form = wanted.startsWith("it must be ") ? wanted.substring("it ".length()) : "must be " + wanted;
        return form + ", not " + kind(node);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL, MISSING -> "nothing";
            case BINARY, POJO -> "something else";
        };
    }

    private String shown(String value) {
        return argument.sensitive() ? "is refused; " : "is " + quoted(value) + "; ";
    }

    private static String quoted(String value) {
        return "\"" + UntrustedText.line(value, SHOWN) + "\"";
    }

    private @Nullable Object refuse(String place, String why) {
        problems.accept(place + " " + why + ".");
        return null;
    }
}
