package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text given for an argument, as the JSON a tool takes. It gives each value its form and judges none: a text where a
 * number is wanted goes on as a text, for the tool to refuse with the same words as over MCP.
 */
final class ArgumentValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    private ArgumentValues() {}

    /**
     * The JSON of one value, a list or a map.
     *
     * @param value a text or truth value, a list of texts, or a map of texts, as the argument's option is typed
     */
    static JsonNode of(Argument argument, Object value) {
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof List<?> values) {
            return list(argument, values);
        }
        return value instanceof Map<?, ?> entries ? map(entries) : scalar(argument, value.toString());
    }

    /** Whether commas divide a list: in keys, numbers and fixed words there are none. */
    static boolean isDividedByCommas(Argument argument) {
        return argument.type() == ArgumentType.INTEGERS
                || (argument.type() == ArgumentType.TEXTS
                        && (argument.key() == KeyKind.DIGITS
                                || !argument.allowed().isEmpty()));
    }

    private static JsonNode list(Argument argument, List<?> values) {
        ArrayNode list = JSON.arrayNode();
        for (Object value : values) {
            String text = value.toString();
            List<String> parts = isDividedByCommas(argument) ? Arrays.asList(text.split(",", -1)) : List.of(text);
            for (String part : parts) {
                list.add(argument.type() == ArgumentType.INTEGERS ? number(part.strip()) : JSON.textNode(part.strip()));
            }
        }
        return list;
    }

    private static JsonNode map(Map<?, ?> entries) {
        ObjectNode map = JSON.objectNode();
        entries.forEach((name, value) -> map.put(name.toString(), value.toString()));
        return map;
    }

    private static JsonNode scalar(Argument argument, String text) {
        return switch (argument.type()) {
            case INTEGER, LONG, NUMBER -> number(text);
            case TEXT, BOOLEAN, TEXTS, INTEGERS, TEXT_MAP -> JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return JSON.textNode(text);
        }
        BigDecimal number = new BigDecimal(text);
        return text.indexOf('.') < 0 ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
    }
}
