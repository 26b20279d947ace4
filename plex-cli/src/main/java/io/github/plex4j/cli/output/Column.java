package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One column of a list of objects.
 *
 * @param path the names that lead to its value, from the row inwards
 * @param type what is there
 * @param required whether every row has it
 */
record Column(List<String> path, FieldType type, boolean required) {
    private static final List<String> FIRST = List.of(
            "viewedAt", "item", "show", "season", "episode", "artist", "album", "title", "name", "year", "type");

    private static final List<String> MAIN = List.of("title", "name", "item");

    /** Of the first, what can be spared before what the answer was asked for. */
    private static final List<String> SPARED = List.of("year", "type");

    /** What is asked for though not every row has it. */
    private static final List<String> TELLING = List.of("user", "state", "player", "decision", "sizeBytes");

    /** Keys that no command takes, and that are long. */
    private static final List<String> NEVER_TYPED = List.of("sessionId");

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

    /** Whether it says what its row is, or in words why it is there. */
    boolean isMain() {
        return path.size() == 1 && (MAIN.contains(lastName()) || (isTelling() && type instanceof FieldType.ListOf));
    }

    /** Whether it is a key or several. */
    boolean isKey() {
        return lastName().matches("key|.*(Keys?|Ids?)");
    }

    /** Which columns stay where room is short, the least number first: what names a row, what was asked for, the rest. */
    int worth() {
        if (isNeverTyped()) {
            return 3;
        }
        if (rank() <= FIRST.size() && !SPARED.contains(lastName())) {
            return 0;
        }
        return isTelling() ? 1 : 2;
    }

    /** A tool was made to tell what each of its rows must have; other facts come along where they are known. */
    private boolean isTelling() {
        boolean fact = required && !isKey() && !SPARED.contains(lastName()) && !isTruth();
        return path.size() == 1 && (fact || TELLING.contains(lastName()));
    }

    private boolean isTruth() {
        return type instanceof FieldType.Scalar scalar && scalar.jsonType().equals("boolean");
    }

    private boolean isNeverTyped() {
        return path.size() == 1 && NEVER_TYPED.contains(lastName());
    }

    private int rank() {
        if (isNeverTyped()) {
            return FIRST.size() + 2;
        }
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
                columns.add(new Column(path, field.type(), around.isEmpty() && field.required()));
            }
        }
    }

    private static boolean hasName(FieldType.ObjectOf object) {
        return Labels.hasName(object.fields().stream().map(Field::name).toList());
    }
}
