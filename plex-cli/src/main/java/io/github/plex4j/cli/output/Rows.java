package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of objects in an answer.
 *
 * @param name of the field that holds it; empty for the answer itself
 * @param fields what a row may hold
 * @param rows the objects
 */
record Rows(String name, List<Field> fields, List<JsonNode> rows) {
    Rows {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** The lists of objects that are directly in the object and are there, empty ones included. */
    static List<Rows> listsOf(List<Field> fields, JsonNode object) {
        List<Rows> lists = new ArrayList<>();
        for (Field field : fields) {
            if (object.has(field.name())
                    && field.type() instanceof FieldType.ListOf list
                    && list.element() instanceof FieldType.ObjectOf element) {
                List<JsonNode> rows = new ArrayList<>();
                object.get(field.name()).forEach(rows::add);
                lists.add(new Rows(field.name(), element.fields(), rows));
            }
        }
        return lists;
    }
}
