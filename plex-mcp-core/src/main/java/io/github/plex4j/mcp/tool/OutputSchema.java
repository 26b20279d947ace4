package io.github.plex4j.mcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the JSON schema of answers. Other fields are not forbidden: an answer may hold more in a later version. */
final class OutputSchema {
    private OutputSchema() {}

    static ObjectNode of(List<Field> fields) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Field field : fields) {
            ObjectNode property = schema(field.type());
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

    private static ObjectNode schema(FieldType type) {
        if (type instanceof FieldType.ObjectOf object) {
            return of(object.fields());
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (type instanceof FieldType.ListOf list) {
            schema.put("type", "array").set("items", schema(list.element()));
        } else if (type instanceof FieldType.MapOf map) {
            schema.put("type", "object").set("additionalProperties", schema(map.value()));
        } else if (type instanceof FieldType.Scalar scalar) {
            addScalar(schema, scalar);
        }
        return schema;
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
