package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds fields by what they are for. */
final class Roles {
    private Roles() {}

    static Stream<Field> fields(List<Field> fields, Role role) {
        return fields.stream().filter(field -> field.shown().role() == role);
    }

    static boolean has(List<Field> fields, Role role) {
        return fields(fields, role).findFirst().isPresent();
    }

    /** The first field of that role which the object has. */
    static Optional<Field> given(List<Field> fields, JsonNode object, Role role) {
        return fields(fields, role)
                .filter(field -> object.hasNonNull(field.name()))
                .findFirst();
    }

    /** The value of the first such field; missing when there is none. */
    static JsonNode value(List<Field> fields, JsonNode object, Role role) {
        return given(fields, object, role)
                .map(field -> object.path(field.name()))
                .orElse(MissingNode.getInstance());
    }

    static boolean isListOfObjects(Field field) {
        return field.type() instanceof FieldType.ListOf list && list.element() instanceof FieldType.ObjectOf;
    }
}
