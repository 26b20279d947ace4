package io.github.plex4j.mcp.engine.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes the JSON schema of answers. Other fields are not forbidden: an answer may hold more in a later version. An object
 * that stands in several places is described once.
 */
public final class OutputSchema {
    /** The field of any answer that says what the caller should know beside it. */
    public static final String NOTE = "note";

    /** A reference is longer than what a smaller object has to say. */
    private static final int WORTH_A_REFERENCE = 8;

    private final String toolName;
    private final UnaryOperator<String> homes;
    private final Map<FieldType.ObjectOf, Integer> uses = new HashMap<>();
    private final Map<FieldType.ObjectOf, String> names = new HashMap<>();
    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    private OutputSchema(String toolName, UnaryOperator<String> homes) {
        this.toolName = toolName;
        this.homes = homes;
    }

    /**
     * The schema of a tool's answers.
     *
     * @param toolName the tool, which may be the one that describes an object to which others refer
     * @param homes the tool that describes such an object, by the one that its declaration names
     */
    public static ObjectNode of(String toolName, List<Field> fields, UnaryOperator<String> homes) {
        OutputSchema writer = new OutputSchema(toolName, homes);
        fields.forEach(field -> writer.count(field.type()));
        ObjectNode schema = writer.object(fields);
        schema.withObjectProperty("properties").putObject(NOTE).put("type", "string");
        if (!writer.definitions.isEmpty()) {
            schema.putObject("$defs").setAll(writer.definitions);
        }
        return schema;
    }

    private void count(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            count(list.element());
        } else if (type instanceof FieldType.MapOf map) {
            count(map.value());
        } else if (type instanceof FieldType.ObjectOf object) {
            uses.merge(object, 1, Integer::sum);
            object.fields().forEach(field -> count(field.type()));
        }
    }

    private ObjectNode object(List<Field> fields) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Field field : fields) {
            if (!field.required() && isDescribedElsewhere(field.describedIn())) {
                schema.put("description", "fields also as in " + homes.apply(field.describedIn()));
                continue;
            }
            ObjectNode property = schema(field.name(), field.type());
            if (!field.description().isEmpty()) {
                property.put("description", field.description());
            }
            properties.set(field.name(), property);
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode schema(String name, FieldType type) {
        if (type instanceof FieldType.ObjectOf object) {
            return nested(name, object);
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (type instanceof FieldType.ListOf list) {
            schema.put("type", "array").set("items", schema(name, list.element()));
        } else if (type instanceof FieldType.MapOf map) {
            schema.put("type", "object").set("additionalProperties", schema(name, map.value()));
        } else if (type instanceof FieldType.Scalar scalar) {
            addScalar(schema, scalar);
        }
        return schema;
    }

    private ObjectNode nested(String name, FieldType.ObjectOf object) {
        String home = object.describedIn();
        if (isDescribedElsewhere(home)) {
            return object(object.fields().stream().filter(Field::required).toList())
                    .put("description", "fields as in " + homes.apply(home));
        }
        boolean repeated = uses.getOrDefault(object, 0) > 1 && object.fields().size() >= WORTH_A_REFERENCE;
        return repeated ? reference(name, object) : object(object.fields());
    }

    private boolean isDescribedElsewhere(String home) {
        return !home.isEmpty() && !homes.apply(home).equals(toolName);
    }

    private ObjectNode reference(String name, FieldType.ObjectOf object) {
        String definition = names.get(object);
        if (definition == null) {
            definition = names.containsValue(name) ? name + names.size() : name;
            names.put(object, definition);
            definitions.put(definition, object(object.fields()));
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static void addScalar(ObjectNode schema, FieldType.Scalar scalar) {
        schema.put("type", scalar.jsonType());
        if (!scalar.format().isEmpty()) {
            schema.put("format", scalar.format());
        }
        if (!scalar.values().isEmpty()) {
            ArrayNode values = schema.putArray("enum");
            scalar.values().forEach(values::add);
        }
    }
}
