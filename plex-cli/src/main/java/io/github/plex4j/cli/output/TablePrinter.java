package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tool.Field;
import io.github.plex4j.mcp.tool.FieldType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        list(main, "");
        Footer.of(answer, main.rows().size()).ifPresent(footer -> out.println(style.note(footer.text())));
        lists.stream()
                .skip(1)
                .filter(list -> !list.rows().isEmpty())
                .forEach(list -> list(list, Names.words(list.name())));
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
                list(list, Names.words(list.name()));
            }
        }
    }

    private void list(Rows list, String heading) {
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
        table(list);
    }

    private void table(Rows list) {
        List<Column> columns = Column.forPeople(list.fields()).stream()
                .filter(column ->
                        list.rows().stream().anyMatch(row -> !column.textIn(row).isEmpty()))
                .toList();
        List<Table.Heading> headings = columns.stream()
                .map(column -> new Table.Heading(
                        Names.words(column.name()).toUpperCase(Locale.ROOT), column.isNumeric(), column.isMain()))
                .toList();
        List<List<String>> rows = list.rows().stream()
                .map(row -> columns.stream().map(column -> column.textIn(row)).toList())
                .toList();
        Table.Laid laid = new Table(headings, rows).lay(style);
        laid.lines().forEach(out::println);
        if (!laid.leftOut().isEmpty()) {
            String left = String.join(", ", laid.leftOut()).toLowerCase(Locale.ROOT);
            String note = "Not shown for want of room: " + left + ". A wider terminal, --csv and --json have them.";
            Paragraph.lines(note, style.width()).forEach(line -> out.println(style.note(line)));
        }
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
                list(list, Labels.of(group));
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
