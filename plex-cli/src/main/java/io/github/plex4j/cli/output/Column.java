package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Presentation;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One column of a table for people.
 *
 * @param path the names of the fields that lead to its values, from the row inwards
 * @param label what it is called, in small letters
 * @param shown how the field wants to be shown
 * @param type what the field holds
 * @param cells reads its cell of a row
 */
record Column(List<String> path, String label, Presentation shown, FieldType type, Function<JsonNode, Cell> cells) {
    Column {
        path = List.copyOf(path);
    }

    String heading() {
        return label.toUpperCase(Locale.ROOT);
    }

    Role role() {
        return shown.role();
    }

    Cell in(JsonNode row) {
        return cells.apply(row);
    }

    JsonNode valueIn(JsonNode row) {
        JsonNode value = row;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    /** Whether its values are numbers, which stand at the right. */
    boolean isNumeric() {
        return type instanceof FieldType.Scalar scalar
                && (scalar.jsonType().equals("integer") || scalar.jsonType().equals("number"));
    }

    /** Whether a part of a value says nothing, or something else: of numbers, times and keys. */
    boolean isWhole() {
        return isNumeric()
                || role() == Role.KEY
                || (type instanceof FieldType.Scalar scalar && !scalar.format().isEmpty());
    }

    boolean isFilledIn(List<JsonNode> rows) {
        return rows.stream().anyMatch(row -> !in(row).isEmpty());
    }

    /** Whether all of several rows have the same value here. */
    boolean isConstantIn(List<JsonNode> rows) {
        return rows.size() > 1 && rows.stream().skip(1).allMatch(row -> in(row).equals(in(rows.get(0))));
    }

    boolean repeats(Column other, List<JsonNode> rows) {
        return rows.stream().allMatch(row -> in(row).equals(other.in(row)));
    }
}
