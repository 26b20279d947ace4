package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An answer for people. Its lists of objects are tables, what stands beside them are lines of name and value; an answer
 * without a list is such lines alone. Colours and widths come from the style.
 */
public final class TablePrinter implements AnswerPrinter {
    private static final int GAP = 2;
    private static final int MOST_PARTS_OF_A_NAME = 4;
    private static final int MOST_PARTS = 6;

    private final PrintWriter out;
    private final Style style;
    private boolean begun;

    public TablePrinter(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public void print(List<Field> fields, JsonNode answer) {
        begun = false;
        List<Rows> lists = Rows.listsOf(fields, answer);
        if (lists.isEmpty()) {
            single(fields, answer);
            return;
        }
        Rows main = lists.get(0);
        list(main, "", answer);
        Footer.of(answer, main.rows().size()).ifPresent(footer -> out.println(style.note(footer.text())));
        lists.stream()
                .skip(1)
                .filter(list -> !list.rows().isEmpty())
                .forEach(list -> list(list, Names.words(list.name()), answer));
        List<Field> rest = fields.stream()
                .filter(field -> !isListOfObjects(field) && !Footer.FIELDS.contains(field.name()))
                .toList();
        object(rest, answer);
    }

    /** An answer about one thing: what is told of the thing, then the little that is told of the answer. */
    private void single(List<Field> fields, JsonNode answer) {
        List<Field> given =
                fields.stream().filter(field -> answer.has(field.name())).toList();
        List<Field> things = given.stream().filter(field -> !isOneLine(field)).toList();
        boolean wrapped = things.size() == 1 && given.size() <= MOST_PARTS_OF_A_NAME;
        if (wrapped && things.get(0).type() instanceof FieldType.ObjectOf thing) {
            object(thing.fields(), answer.get(things.get(0).name()));
            object(given.stream().filter(TablePrinter::isOneLine).toList(), answer);
        } else {
            object(given, answer);
        }
    }

    /** The values of an object, then its objects and its lists. */
    private void object(List<Field> fields, JsonNode object) {
        List<Pair> pairs = new ArrayList<>();
        for (Field field : fields) {
            if (object.has(field.name()) && isOneLine(field)) {
                pairs.add(new Pair(Names.words(field.name()), text(field, object.get(field.name()))));
            }
        }
        pairs(pairs);
        for (Field field : fields) {
            if (object.has(field.name()) && !isOneLine(field) && field.type() instanceof FieldType.ObjectOf inner) {
                space();
                out.println(style.heading(capital(Names.words(field.name()))));
                begun = false;
                object(inner.fields(), object.get(field.name()));
            }
        }
        for (Rows list : Rows.listsOf(fields, object)) {
            if (!list.rows().isEmpty()) {
                list(list, Names.words(list.name()), object);
            }
        }
    }

    private void list(Rows list, String heading, JsonNode around) {
        if (isGroups(list)) {
            groups(list);
            return;
        }
        space();
        if (!heading.isEmpty()) {
            out.println(style.heading(capital(heading)));
        }
        if (list.rows().isEmpty()) {
            out.println(style.note("No " + Names.words(list.name()) + "."));
            return;
        }
        table(list, around);
    }

    private void table(Rows list, JsonNode around) {
        List<Column> columns = columns(list);
        Optional<Bars> bars = Bars.of(around, columns, list.rows());
        List<Table.Heading> headings = new ArrayList<>();
        columns.forEach(column -> {
            headings.add(new Table.Heading(
                    Names.words(column.name()).toUpperCase(Locale.ROOT),
                    column.isNumeric(),
                    column.isMain(),
                    column.worth()));
            bars.filter(drawn -> drawn.column().equals(column))
                    .ifPresent(drawn -> headings.add(new Table.Heading("", true, false, column.worth())));
        });
        List<List<String>> rows =
                list.rows().stream().map(row -> cells(row, columns, bars)).toList();
        Table.Laid laid = new Table(headings, rows).lay(style);
        laid.lines().forEach(out::println);
        List<String> leftOut =
                laid.leftOut().stream().filter(heading -> !heading.isEmpty()).toList();
        if (!leftOut.isEmpty()) {
            String left = String.join(", ", leftOut).toLowerCase(Locale.ROOT);
            String note = "Not shown for want of room: " + left + ". A wider terminal, --csv and --json have them.";
            Paragraph.lines(note, style.width()).forEach(line -> out.println(style.note(line)));
        }
    }

    /** Without those that no row fills, and without keys that repeat a column before them in every row. */
    private static List<Column> columns(Rows list) {
        List<Column> columns = new ArrayList<>();
        for (Column column : Column.forPeople(list.fields())) {
            boolean filled =
                    list.rows().stream().anyMatch(row -> !column.textIn(row).isEmpty());
            boolean repeated = column.isKey()
                    && columns.stream()
                            .anyMatch(before -> list.rows().stream()
                                    .allMatch(row -> before.textIn(row).equals(column.textIn(row))));
            if (filled && !repeated) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static List<String> cells(JsonNode row, List<Column> columns, Optional<Bars> bars) {
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(column.textIn(row));
            bars.filter(drawn -> drawn.column().equals(column)).ifPresent(drawn -> cells.add(drawn.of(row)));
        }
        return cells;
    }

    /** Whether every row is itself a title with a list under it. */
    private static boolean isGroups(Rows list) {
        List<Field> lists = list.fields().stream()
                .filter(field -> isListOfObjects(field) && field.name().equals("items"))
                .toList();
        return !lists.isEmpty() && !list.rows().isEmpty();
    }

    private void groups(Rows groups) {
        for (JsonNode group : groups.rows()) {
            for (Rows list : Rows.listsOf(groups.fields(), group)) {
                list(list, Labels.of(group), group);
            }
        }
    }

    private void pairs(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        space();
        int widest = pairs.stream()
                .mapToInt(pair -> DisplayWidth.of(pair.name()))
                .max()
                .orElse(0);
        int indent = widest + 1 + GAP;
        OptionalInt room =
                style.width().isPresent() ? OptionalInt.of(style.width().getAsInt() - indent) : OptionalInt.empty();
        for (Pair pair : pairs) {
            String name = capital(pair.name()) + ":";
            String padding = " ".repeat(indent - DisplayWidth.of(name));
            List<String> lines = Paragraph.lines(pair.value(), room);
            out.println(style.heading(name) + padding + lines.get(0));
            lines.stream().skip(1).forEach(line -> out.println(" ".repeat(indent) + line));
        }
    }

    /** An empty line between two parts. */
    private void space() {
        if (begun) {
            out.println();
        }
        begun = true;
    }

    private static String text(Field field, JsonNode value) {
        return field.type() instanceof FieldType.MapOf ? Values.entries(value) : Values.text(field.name(), value);
    }

    private static boolean isOneLine(Field field) {
        return field.type() instanceof FieldType.ObjectOf object ? isShort(object) : !isListOfObjects(field);
    }

    /** Whether an object needs no part of its own: a user with key and name, some numbers. */
    private static boolean isShort(FieldType.ObjectOf object) {
        List<String> names = object.fields().stream().map(Field::name).toList();
        return names.size() <= (Labels.hasName(names) ? MOST_PARTS_OF_A_NAME : MOST_PARTS)
                && object.fields().stream().allMatch(field -> field.type() instanceof FieldType.Scalar);
    }

    private static boolean isListOfObjects(Field field) {
        return field.type() instanceof FieldType.ListOf list && list.element() instanceof FieldType.ObjectOf;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private record Pair(String name, String value) {}
}
