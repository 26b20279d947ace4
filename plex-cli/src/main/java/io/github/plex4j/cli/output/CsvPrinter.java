package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.text.CsvCells;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of an answer as CSV, in the form of {@link CsvCells}: one line a row, and a first line of the names of those fields
 * that any row has. A row that stands for others is one line for each of them. Numbers, times and sizes stand as in the JSON.
 */
public final class CsvPrinter implements AnswerPrinter {
    private final PrintWriter out;
    private final PrintWriter notes;
    private final Question question;

    /**
     * @param out where the lines go
     * @param notes receives a remark if there is more than these lines
     */
    public CsvPrinter(PrintWriter out, PrintWriter notes, Question question) {
        this.out = out;
        this.notes = notes;
        this.question = question;
    }

    @Override
    public void print(List<Field> fields, JsonNode answer) {
        CsvRows lines = CsvRows.of(fields, answer);
        List<CsvColumn> columns = CsvColumn.of(lines.fields()).stream()
                .filter(column -> lines.rows().isEmpty() || column.isFilledIn(lines.rows()))
                .toList();
        line(columns.stream().map(CsvColumn::name).toList());
        for (JsonNode row : lines.rows()) {
            line(columns.stream().map(column -> cell(column, row)).toList());
        }
        Summary summary = new Summary(fields, answer, question.walkable());
        if (!lines.list().isEmpty() && summary.isPart()) {
            summary.line(answer.path(lines.list()).size()).ifPresent(notes::println);
        }
        beside(fields, answer, lines).ifPresent(notes::println);
        others(fields, answer, lines).ifPresent(notes::println);
    }

    /** The point of an answer where it is no line of its list. */
    private static Optional<String> beside(List<Field> fields, JsonNode answer, CsvRows shown) {
        String values = Roles.fields(fields, Role.POINT)
                .filter(field ->
                        !shown.list().isEmpty() && answer.path(field.name()).isValueNode())
                .map(field -> Names.of(field) + " " + Values.text(field, answer.get(field.name())))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(Names.capital(values) + ".");
    }

    private static Optional<String> others(List<Field> fields, JsonNode answer, CsvRows shown) {
        List<String> names = Rows.listsOf(fields, answer).stream()
                .map(rows -> rows.field().name())
                .filter(name -> !name.equals(shown.list()) && !answer.path(name).isEmpty())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("The lines contain " + shown.list() + "; " + String.join(", ", names)
                        + " are in the table and in --json.");
    }

    private void line(List<String> cells) {
        out.print(CsvCells.line(cells));
    }

    private static String cell(CsvColumn column, JsonNode row) {
        JsonNode value = column.valueIn(row);
        FieldType type = column.field().type();
        if (type instanceof FieldType.ListOf list) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(plain(list.element(), element)));
            return CsvCells.cell(texts);
        }
        if (type instanceof FieldType.MapOf) {
            List<String> entries = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                entries.add(entry.getKey() + "=" + entry.getValue().asText(""));
            }
            return CsvCells.cell(entries);
        }
        return value.isTextual() ? CsvCells.cell(value.textValue()) : value.asText("");
    }

    private static String plain(FieldType type, JsonNode value) {
        if (!(type instanceof FieldType.ObjectOf object)) {
            return value.asText("");
        }
        return Labels.hasName(object.fields()) ? Labels.of(object.fields(), value) : values(value);
    }

    /** The values of an object without a name, as in the JSON. */
    private static String values(JsonNode object) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getValue().isValueNode()) {
                values.add(entry.getKey() + "=" + entry.getValue().asText());
            }
        }
        return String.join(", ", values);
    }
}
