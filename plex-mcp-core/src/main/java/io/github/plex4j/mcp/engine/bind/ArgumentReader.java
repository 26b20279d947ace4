package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one argument and says what is wrong with it. It accepts what can only mean one thing: a number as text, a
 * text as number, "true" as true, a name in other case, and a single value as a list of one.
 */
final class ArgumentReader {
    private final Argument argument;
    private final Remarks remarks;
    private final TextReader texts;
    private final NumberReader numbers;

    ArgumentReader(Argument argument, Remarks remarks) {
        this.argument = argument;
        this.remarks = remarks;
        this.texts = new TextReader(argument, remarks);
        this.numbers = new NumberReader(argument, remarks);
    }

    /** Returns the value, or null after a problem was added. */
    @Nullable
    Object read(JsonNode node) {
        return switch (argument.type()) {
            case TEXT -> node.isArray() && !argument.separator().isEmpty() ? alternatives(node) : text(node);
            case INTEGER, LONG -> numbers.whole(argument.name(), node);
            case NUMBER -> numbers.number(argument.name(), node);
            case BOOLEAN -> bool(node);
            case TEXTS, INTEGERS -> list(node);
            case TEXT_MAP -> map(node);
        };
    }

    private @Nullable Object text(JsonNode node) {
        return texts.read(argument.name(), node);
    }

    /** A list in the place of a text with the same alternatives. */
    private @Nullable Object alternatives(JsonNode node) {
        Object elements = list(node);
        if (!(elements instanceof List<?> alternatives) || alternatives.isEmpty()) {
            return elements == null ? null : remarks.refuse(argument.name(), "must not be empty");
        }
        String joined = alternatives.stream().map(String::valueOf).collect(Collectors.joining(argument.separator()));
        Object text = text(TextNode.valueOf(joined));
        if (text != null && alternatives.size() > 1) {
            remarks.note(Remarks.marked(argument.name()) + " was taken as " + Remarks.quoted(joined) + ".");
        }
        return text;
    }

    private @Nullable Object bool(JsonNode node) {
        String word = node.isTextual() ? node.textValue().strip().toLowerCase(Locale.ROOT) : "";
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        return node.isBoolean()
                ? (Object) node.booleanValue()
                : remarks.refuse(argument.name(), "must be true or false, not " + JsonKinds.of(node));
    }

    private @Nullable Object list(JsonNode node) {
        if (node.isTextual() || node.isNumber()) {
            Object value = element(argument.name(), node);
            return value == null ? null : List.of(value);
        }
        if (!node.isArray()) {
            return remarks.refuse(argument.name(), "must be a list, not " + JsonKinds.of(node));
        }
        if (hasWrongSize(node.size(), "elements")) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            Object value = element(argument.name() + "[" + index + "]", node.get(index));
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return List.copyOf(values);
    }

    private @Nullable Object element(String place, JsonNode node) {
        return argument.type() == ArgumentType.INTEGERS ? numbers.whole(place, node) : texts.read(place, node);
    }

    private @Nullable Object map(JsonNode node) {
        if (!node.isObject()) {
            return remarks.refuse(argument.name(), "must be an object with text values, not " + JsonKinds.of(node));
        }
        if (hasWrongSize(node.size(), "entries")) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            Object value =
                    isAllowed(name) ? texts.read(argument.name() + "." + Remarks.line(name), entry.getValue()) : null;
            if (value == null) {
                return null;
            }
            values.put(name, (String) value);
        }
        return Collections.unmodifiableMap(values);
    }

    private boolean isAllowed(String name) {
        if (!argument.allowed().isEmpty() && !argument.allowed().contains(name)) {
            remarks.refuse(
                    argument.name(),
                    "has " + Remarks.quoted(name) + "; allowed are " + String.join(", ", argument.allowed()));
            return false;
        }
        if (name.length() > argument.maxLength()) {
            remarks.refuse(argument.name(), "has a name of more than " + argument.maxLength() + " characters");
            return false;
        }
        return true;
    }

    private boolean hasWrongSize(int size, String what) {
        if (size == 0 && argument.required()) {
            remarks.refuse(argument.name(), "must not be empty");
            return true;
        }
        if (size > argument.maxItems()) {
            remarks.refuse(
                    argument.name(), "has " + size + " " + what + "; at most " + argument.maxItems() + " are allowed");
            return true;
        }
        return false;
    }
}
