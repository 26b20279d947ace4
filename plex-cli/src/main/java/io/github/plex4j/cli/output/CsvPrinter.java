package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of an answer as CSV (RFC 4180, lines end with CR LF): one line a row, and a first line of the names of all fields a
 * row may have, so that every page of a list has the same columns. Numbers, times and sizes stand as in the JSON. A text that
 * a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class CsvPrinter implements AnswerPrinter {
    private static final String LINE_END = "\r\n";
    private static final String LIST_BORDER = "; ";

    /** What begins a formula in spreadsheets, their wide forms included. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** Spreadsheets divide by these too, by locale; and blanks at the ends get lost without quotes. */
    private static final String QUOTED = ",;\t\"\r\n";

    private final PrintWriter out;
    private final PrintWriter notes;

    /**
     * @param out where the lines go
     * @param notes where it is said that there is more than these lines
     */
    public CsvPrinter(PrintWriter out, PrintWriter notes) {
        this.out = out;
        this.notes = notes;
    }

    @Override
    public void print(List<Field> fields, JsonNode answer) {
        Rows rows = rows(fields, answer);
        List<Column> columns = Column.forPrograms(rows.fields());
        line(columns.stream().map(Column::name).toList());
        for (JsonNode row : rows.rows()) {
            line(columns.stream().map(column -> cell(column.valueIn(row))).toList());
        }
        int shown = rows.rows().size();
        Footer.of(answer, shown).filter(Footer::more).ifPresent(footer -> notes.println(footer.text()));
        others(fields, answer, rows).ifPresent(notes::println);
    }

    private static Rows rows(List<Field> fields, JsonNode answer) {
        Optional<Rows> list = Rows.listsOf(fields, answer).stream().findFirst();
        return list.orElseGet(() -> object(fields, answer));
    }

    private static Rows object(List<Field> fields, JsonNode answer) {
        for (Field field : fields) {
            if (field.type() instanceof FieldType.ObjectOf object && answer.has(field.name())) {
                return new Rows(field.name(), object.fields(), List.of(answer.get(field.name())));
            }
        }
        return new Rows("", fields, List.of(answer));
    }

    private static Optional<String> others(List<Field> fields, JsonNode answer, Rows shown) {
        List<String> names = Rows.listsOf(fields, answer).stream()
                .map(Rows::name)
                .filter(name -> !name.equals(shown.name()) && !answer.path(name).isEmpty())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("The lines hold " + shown.name() + "; " + String.join(", ", names)
                        + " are in the table and in --json.");
    }

    private void line(List<String> cells) {
        out.print(String.join(",", cells));
        out.print(LINE_END);
    }

    private static String cell(JsonNode value) {
        if (value.isTextual()) {
            return quoted(guarded(value.textValue()));
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(plain(element)));
            return quoted(guarded(String.join(LIST_BORDER, texts)));
        }
        return value.isObject() ? quoted(guarded(entries(value))) : plain(value);
    }

    private static String entries(JsonNode map) {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            entries.add(entry.getKey() + "=" + plain(entry.getValue()));
        }
        return String.join(LIST_BORDER, entries);
    }

    private static String plain(JsonNode value) {
        return value.isContainerNode() ? Labels.of(value) : value.asText("");
    }

    private static String guarded(String text) {
        String visible = text.stripLeading();
        return !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain =
                text.strip().length() == text.length() && text.chars().noneMatch(letter -> QUOTED.indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
