package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tool.Field;
import io.github.plex4j.mcp.tool.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One column of a list of objects.
 *
 * @param path the names that lead to its value, from the row inwards
 * @param type what is there
 */
record Column(List<String> path, FieldType type) {
    private static final List<String> FIRST = List.of(
            "viewedAt", "item", "show", "season", "episode", "artist", "album", "title", "name", "year", "type");

    private static final List<String> MAIN = List.of("title", "name", "item");

    Column {
        path = List.copyOf(path);
    }

    /**
     * The columns for people: an object that has a name is one column, another is one column for each of its values. What a row
     * is called stands first, after the key that other commands take.
     */
    static List<Column> forPeople(List<Field> fields) {
        List<Column> columns = new ArrayList<>();
        collect(columns, List.of(), fields, true);
        columns.sort(Comparator.comparingInt(Column::rank));
        return columns;
    }

    /** The columns for programs: every value of every object is a column of its own. */
    static List<Column> forPrograms(List<Field> fields) {
        List<Column> columns = new ArrayList<>();
        collect(columns, List.of(), fields, false);
        return columns;
    }

    /** Its name as in the JSON, {@code user.name}. */
    String name() {
        return String.join(".", path);
    }

    String lastName() {
        return path.get(path.size() - 1);
    }

    JsonNode valueIn(JsonNode row) {
        JsonNode value = row;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    /** The value in this row for a person. */
    String textIn(JsonNode row) {
        JsonNode value = valueIn(row);
        return type instanceof FieldType.MapOf ? Values.entries(value) : Values.text(lastName(), value);
    }

    /** Whether its values are numbers, which stand at the right. */
    boolean isNumeric() {
        return type instanceof FieldType.Scalar scalar
                && (scalar.jsonType().equals("integer") || scalar.jsonType().equals("number"));
    }

    /** Whether it says what its row is. */
    boolean isMain() {
        return path.size() == 1 && MAIN.contains(lastName());
    }

    private int rank() {
        if (path.size() == 1 && (lastName().endsWith("Key") || lastName().endsWith("Id"))) {
            return 0;
        }
        int place = path.size() == 1 ? FIRST.indexOf(lastName()) : -1;
        return place < 0 ? FIRST.size() + 1 : place + 1;
    }

    private static void collect(List<Column> columns, List<String> around, List<Field> fields, boolean named) {
        for (Field field : fields) {
            List<String> path = new ArrayList<>(around);
            path.add(field.name());
            if (field.type() instanceof FieldType.ObjectOf object && !(named && hasName(object))) {
                collect(columns, path, object.fields(), named);
            } else {
                columns.add(new Column(path, field.type()));
            }
        }
    }

    private static boolean hasName(FieldType.ObjectOf object) {
        return Labels.hasName(object.fields().stream().map(Field::name).toList());
    }
}
