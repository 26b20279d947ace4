package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A column for programs: every value of every object is one of its own.
 *
 * @param path the names that lead to its value, from the row inwards
 * @param field what is there
 */
record CsvColumn(List<String> path, Field field) {
    CsvColumn {
        path = List.copyOf(path);
    }

    /** The columns of rows with these fields, without those of what an answer rests on. */
    static List<CsvColumn> of(List<Field> fields) {
        List<CsvColumn> columns = new ArrayList<>();
        collect(columns, List.of(), fields);
        return columns;
    }

    private static void collect(List<CsvColumn> columns, List<String> around, List<Field> fields) {
        for (Field field : fields) {
            List<String> path = new ArrayList<>(around);
            path.add(field.name());
            if (field.shown().role() == Role.BACKGROUND) {
                continue;
            }
            if (field.type() instanceof FieldType.ObjectOf object) {
                collect(columns, path, object.fields());
            } else {
                columns.add(new CsvColumn(path, field));
            }
        }
    }

    /** Its name as in the JSON, {@code user.name}. */
    String name() {
        return String.join(".", path);
    }

    JsonNode valueIn(JsonNode row) {
        JsonNode value = row;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    boolean isFilledIn(List<JsonNode> rows) {
        return rows.stream()
                .map(this::valueIn)
                .anyMatch(value -> value.isContainerNode()
                        ? !value.isEmpty()
                        : !value.asText("").isEmpty());
    }
}
