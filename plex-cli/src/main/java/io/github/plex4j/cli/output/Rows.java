package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of objects in an answer.
 *
 * @param field that holds it
 * @param fields what a row may hold
 * @param rows the objects
 */
record Rows(Field field, List<Field> fields, List<JsonNode> rows) {
    Rows {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** The rows in the value of a field that holds a list of objects. */
    static Rows of(Field field, JsonNode value) {
        if (!(field.type() instanceof FieldType.ListOf list)
                || !(list.element() instanceof FieldType.ObjectOf element)) {
            throw new IllegalArgumentException(field.name() + " is no list of objects");
        }
        List<JsonNode> rows = new ArrayList<>();
        value.forEach(rows::add);
        return new Rows(field, element.fields(), rows);
    }

    /** The same rows without their own lists of objects, but for those that they stand for. */
    Rows withoutLists() {
        return new Rows(
                field,
                fields.stream()
                        .filter(inner ->
                                !Roles.isListOfObjects(inner) || inner.shown().role() == Role.MEMBERS)
                        .toList(),
                rows);
    }

    /** The lists of objects in a field of all rows, one after the other. */
    Rows joined(Field inner) {
        return new Rows(
                inner,
                of(inner, MissingNode.getInstance()).fields(),
                rows.stream()
                        .flatMap(row -> of(inner, row.path(inner.name())).rows().stream())
                        .toList());
    }

    /** The lists of objects that are directly in the object and are there, empty ones included. */
    static List<Rows> listsOf(List<Field> fields, JsonNode object) {
        return fields.stream()
                .filter(field -> object.has(field.name()) && Roles.isListOfObjects(field))
                .map(field -> of(field, object.get(field.name())))
                .toList();
    }
}
