package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Presentation;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes columns of the fields of a row. An object that has a name is one column, another is one for each of its values; season
 * and episode are one. What a row is called stands first, after the key that other commands take.
 */
final class Columns {
    private final List<Column> columns = new ArrayList<>();

    private Columns() {}

    /** The columns in which these rows have something to say, in the order of their places. */
    static List<Column> of(Rows list) {
        Columns all = new Columns();
        boolean numbered = list.rows().stream()
                .anyMatch(row -> !EpisodeNumber.of(list.fields(), row).isEmpty());
        all.collect(List.of(), "", list.fields(), numbered);
        all.columns.sort(Comparator.comparing(Columns::place));
        return telling(all.columns, list.rows());
    }

    /** Without those that no row fills, and without keys and details that repeat in every row what it is called. */
    private static List<Column> telling(List<Column> columns, List<JsonNode> rows) {
        List<Column> telling = new ArrayList<>();
        for (Column column : columns) {
            boolean repeated = (column.role() == Role.KEY || column.role() == Role.DETAIL)
                    && columns.stream().anyMatch(other -> other.role() == Role.NAME && column.repeats(other, rows));
            if (column.isFilledIn(rows) && !repeated) {
                telling.add(column);
            }
        }
        return telling;
    }

    private void collect(List<String> around, String label, List<Field> fields, boolean numbered) {
        for (Field field : fields) {
            List<String> path = new ArrayList<>(around);
            path.add(field.name());
            String name = (label + " " + Names.of(field)).strip();
            Role role = field.shown().role();
            if (role == Role.MEMBERS) {
                continue;
            }
            if (field.type() instanceof FieldType.ObjectOf object && !Labels.hasName(object.fields())) {
                collect(path, name, object.fields(), false);
            } else if (!numbered || role != Role.SEASON) {
                boolean number = numbered && role == Role.EPISODE;
                columns.add(number ? number(path, name, field, fields) : plain(path, name, field));
            }
        }
    }

    private static Column plain(List<String> path, String name, Field field) {
        return new Column(path, name, field.shown(), field.type(), row -> {
            JsonNode value = row;
            for (String step : path) {
                value = value.path(step);
            }
            return Values.cell(field, value);
        });
    }

    private static Column number(List<String> path, String name, Field field, List<Field> fields) {
        FieldType texts = new FieldType.ListOf(new FieldType.Scalar("string", "", List.of()));
        Presentation shown = field.shown();
        return new Column(path, name, shown, texts, row -> EpisodeNumber.of(fields, row));
    }

    private static Role place(Column column) {
        if (column.path().size() > 1) {
            return Role.FACT;
        }
        return column.role().compareTo(Role.POINT) > 0 ? Role.POINT : column.role();
    }
}
