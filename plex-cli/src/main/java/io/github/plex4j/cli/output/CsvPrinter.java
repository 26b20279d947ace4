package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.text.CsvCells;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of an answer as CSV, in the form of {@link CsvCells}: one line a row, and a first line of the names of all fields a
 * row may have, so that every page of a list has the same columns. Numbers, times and sizes stand as in the JSON.
 */
public final class CsvPrinter implements AnswerPrinter {
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
        out.print(CsvCells.line(cells));
    }

    private static String cell(JsonNode value) {
        if (value.isTextual()) {
            return CsvCells.cell(value.textValue());
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(plain(element)));
            return CsvCells.cell(texts);
        }
        return value.isObject() ? CsvCells.cell(entries(value)) : plain(value);
    }

    private static List<String> entries(JsonNode map) {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            entries.add(entry.getKey() + "=" + plain(entry.getValue()));
        }
        return entries;
    }

    private static String plain(JsonNode value) {
        return value.isContainerNode() ? Labels.of(value) : value.asText("");
    }
}
