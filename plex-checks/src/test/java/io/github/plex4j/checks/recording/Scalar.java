package io.github.plex4j.checks.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A field of a recorded answer that holds no other fields.
 *
 * @param path  the names that lead to it, divided by points, without places in arrays
 * @param value what it holds
 */
record Scalar(String path, JsonNode value) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ].*)?");

    /** The scalars of a tree; those that are null say nothing and are left out. */
    static List<Scalar> in(JsonNode tree) {
        List<Scalar> found = new ArrayList<>();
        replaced("", tree, scalar -> {
            found.add(scalar);
            return scalar.value();
        });
        return found;
    }

    /** A copy of the tree with every scalar of this path changed into another value. */
    static JsonNode changed(JsonNode tree, String path) {
        return replaced("", tree, scalar -> scalar.path().equals(path) ? scalar.another() : scalar.value());
    }

    /** The value as text in the one form in which values are compared. */
    String written() {
        return written(value.asText());
    }

    static String written(String text) {
        if (NUMBER.matcher(text).matches()) {
            return number(new BigDecimal(text));
        }
        var date = DATE.matcher(text);
        return date.matches() ? date.group(1) : text.strip();
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private JsonNode another() {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        String text = value.asText();
        if (NUMBER.matcher(text).matches()) {
            BigDecimal old = new BigDecimal(text);
            BigDecimal other = old.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ZERO : old.add(BigDecimal.ONE);
            return value.isNumber() ? DecimalNode.valueOf(other) : TextNode.valueOf(other.toPlainString());
        }
        return TextNode.valueOf(DATE.matcher(text).matches() ? "2001-02-03" : text + "x");
    }

    private static JsonNode replaced(String path, JsonNode tree, Function<Scalar, JsonNode> replacement) {
        if (tree instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                copy.set(field.getKey(), replaced(name, field.getValue(), replacement));
            }
            return copy;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(replaced(path, element, replacement)));
            return copy;
        }
        return tree.isNull() ? tree : replacement.apply(new Scalar(path, tree));
    }
}
