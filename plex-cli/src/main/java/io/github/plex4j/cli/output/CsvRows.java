package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of an answer as lines for programs: those of its first list, else the answer itself. A row that stands for others is
 * a line for each of them.
 *
 * @param list the name of the list; empty for the answer itself
 * @param fields what a line may hold
 * @param rows the lines
 */
record CsvRows(String list, List<Field> fields, List<JsonNode> rows) {
    CsvRows {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    static CsvRows of(List<Field> fields, JsonNode answer) {
        Optional<Rows> list = Rows.listsOf(fields, answer).stream().findFirst();
        return list.map(CsvRows::flattened).orElseGet(() -> single(fields, answer));
    }

    /** An answer about one thing is that thing; what is said of the answer beside it is left out. */
    private static CsvRows single(List<Field> fields, JsonNode answer) {
        for (Field field : fields) {
            boolean thing = field.shown().role() == Role.POINT && answer.has(field.name());
            if (thing && field.type() instanceof FieldType.ObjectOf object) {
                return new CsvRows("", object.fields(), List.of(answer.get(field.name())));
            }
        }
        return new CsvRows("", fields, List.of(answer));
    }

    private static CsvRows flattened(Rows list) {
        return list.fields().stream()
                .filter(field -> Roles.isListOfObjects(field)
                        && standsForOthers(field.shown().role()))
                .findFirst()
                .map(members -> flattened(list, members))
                .orElseGet(() -> new CsvRows(list.field().name(), list.fields(), list.rows()));
    }

    private static boolean standsForOthers(Role role) {
        return role == Role.MEMBERS || role == Role.POINT;
    }

    /** Each member inside a copy of its row, in the place of the list it was in. */
    private static CsvRows flattened(Rows list, Field members) {
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode row : list.rows()) {
            JsonNode inner = row.path(members.name());
            if (inner.isEmpty()) {
                ObjectNode line = row.deepCopy();
                lines.add(line.without(members.name()));
            }
            inner.forEach(member -> {
                ObjectNode line = row.deepCopy();
                lines.add(line.set(members.name(), member));
            });
        }
        FieldType element = ((FieldType.ListOf) members.type()).element();
        Field member = new Field(members.name(), element, false, members.description(), members.shown());
        List<Field> fields = list.fields().stream()
                .map(field -> field.equals(members) ? member : field)
                .toList();
        return new CsvRows(list.field().name(), fields, lines);
    }
}
