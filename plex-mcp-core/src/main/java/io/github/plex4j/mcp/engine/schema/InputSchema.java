package io.github.plex4j.mcp.engine.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes the JSON schema of arguments. It is terse, because a model reads it with every conversation: the upper bounds of
 * texts do not appear, those of lists only where a tool chose its own, and those of numbers only where somebody might pass them.
 * The binder enforces all of them.
 */
public final class InputSchema {
    private static final double WHOLE_NUMBERS_END = 1L << 53;

    /** Hardly anybody passes a bound of so much unknowingly. */
    private static final int UNTHINKABLE = 1_000;

    private static final int LARGE_GROUP = 20;

    private final String toolName;
    private final UnaryOperator<String> homes;

    private InputSchema(String toolName, UnaryOperator<String> homes) {
        this.toolName = toolName;
        this.homes = homes;
    }

    /**
     * The schema of a tool's arguments.
     *
     * @param toolName the tool, which may be the one that describes a group that others take
     * @param homes the tool that describes such a group, by the one that its declaration names
     */
    public static ObjectNode of(String toolName, List<Argument> arguments, UnaryOperator<String> homes) {
        return new InputSchema(toolName, homes).object(arguments);
    }

    private ObjectNode object(List<Argument> arguments) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        Optional<String> elsewhere = groupElsewhere(arguments);
        for (Argument argument : arguments) {
            if (elsewhere.isEmpty() || !argument.describedIn().equals(elsewhere.get())) {
                properties.set(argument.name(), property(argument));
            }
            if (argument.required()) {
                required.add(argument.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (elsewhere.isEmpty()) {
            return schema.put("additionalProperties", false);
        }
        schema.putObject("additionalProperties")
                .put("description", "the filters that " + homes.apply(elsewhere.get()) + " lists");
        return schema;
    }

    /** The home of a large group of arguments that another tool of the list describes: a model would read all of it twice. */
    private Optional<String> groupElsewhere(List<Argument> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.required() && !isDescribedHere(argument.describedIn()))
                .collect(Collectors.groupingBy(Argument::describedIn, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(group -> group.getValue() >= LARGE_GROUP)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private ObjectNode property(Argument argument) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (argument.type().isCollection()) {
            addCollection(schema, argument);
        } else {
            addValue(schema, argument);
        }
        argument.defaultValue()
                .filter(text -> !isNothing(argument, text))
                .ifPresent(text -> schema.set("default", defaultValue(argument, text)));
        if (!argument.description().isEmpty() && isDescribedHere(argument.describedIn())) {
            schema.put("description", argument.description());
        }
        return schema;
    }

    /** Whether a default is what anybody expects of an absent argument: a model reads the schemas in every conversation. */
    private static boolean isNothing(Argument argument, String text) {
        return switch (argument.type()) {
            case BOOLEAN -> text.equals("false");
            case INTEGER, LONG -> text.equals("0");
            default -> false;
        };
    }

    private boolean isDescribedHere(String home) {
        return home.isEmpty() || homes.apply(home).equals(toolName);
    }

    private static void addCollection(ObjectNode schema, Argument argument) {
        boolean isMap = argument.type() == ArgumentType.TEXT_MAP;
        schema.put("type", isMap ? "object" : "array");
        if (isMap) {
            if (!argument.allowed().isEmpty()) {
                addTexts(schema.putObject("propertyNames").putArray("enum"), argument.allowed());
            }
            schema.putObject("additionalProperties").put("type", "string");
        } else {
            addValue(schema.putObject("items"), argument);
        }
        if (argument.required()) {
            schema.put(isMap ? "minProperties" : "minItems", 1);
        }
        if (argument.maxItems() != Arg.DEFAULT_MAX_ITEMS && argument.maxItems() < UNTHINKABLE) {
            schema.put(isMap ? "maxProperties" : "maxItems", argument.maxItems());
        }
    }

    private static void addValue(ObjectNode schema, Argument argument) {
        schema.put("type", jsonType(argument.type()));
        if (argument.min() != Double.NEGATIVE_INFINITY) {
            schema.set("minimum", number(argument.min()));
        }
        if (argument.max() < UNTHINKABLE && !argument.capped()) {
            schema.set("maximum", number(argument.max()));
        }
        if (!argument.allowed().isEmpty()) {
            addTexts(schema.putArray("enum"), argument.allowed());
        }
        if (mustNotBeEmpty(argument)) {
            schema.put("minLength", 1);
        }
    }

    /** An optional argument with an empty text is one that was not given; keys and enumerated texts are never empty. */
    private static boolean mustNotBeEmpty(Argument argument) {
        return argument.type() == ArgumentType.TEXT
                && argument.required()
                && !argument.mayBeEmpty()
                && argument.key() == KeyKind.NONE
                && argument.allowed().isEmpty();
    }

    private static String jsonType(ArgumentType type) {
        return switch (type) {
            case INTEGER, LONG, INTEGERS -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case TEXT, TEXTS, TEXT_MAP -> "string";
        };
    }

    private static ValueNode defaultValue(Argument argument, String text) {
        return switch (argument.type()) {
            case INTEGER, LONG -> LongNode.valueOf(Long.parseLong(text));
            case NUMBER -> number(Double.parseDouble(text));
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
            case TEXT, TEXTS, INTEGERS, TEXT_MAP -> JsonNodeFactory.instance.textNode(text);
        };
    }

    private static ValueNode number(double value) {
        boolean whole = Math.rint(value) == value && Math.abs(value) < WHOLE_NUMBERS_END;
        return whole ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
    }

    private static void addTexts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
