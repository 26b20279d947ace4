package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.client.library.MediaItem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Items as CSV by RFC 4180: a first line of names, lines that end with CR LF, and an empty cell for what is not known. The
 * file begins with a byte order mark, without which Excel takes UTF-8 for the machine's old character set and shows
 * {@code LÃ©on}; LibreOffice, Google Sheets, pandas and R look past it. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
final class CsvRows implements RowWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final String LIST_BORDER = "; ";

    /** What begins a formula in spreadsheets, wide forms included; and what they drop before looking for one. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    /** Spreadsheets divide by these too, by locale; and blanks at the ends get lost without quotes. */
    private static final String QUOTED = ",;\t\"\r\n";

    private final Writer writer;
    private final ExportColumns columns;

    CsvRows(OutputStream stream, ExportColumns columns) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.columns = columns;
        writer.write(BYTE_ORDER_MARK);
        line(columns.fields().stream().map(ExportField::header).toList());
    }

    @Override
    public void write(MediaItem item) throws IOException {
        line(columns.fields().stream()
                .map(field -> cell(columns.value(field, item)))
                .toList());
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }

    private void line(List<String> cells) throws IOException {
        writer.write(String.join(",", cells));
        writer.write(LINE_END);
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(guarded(
                value instanceof List<?> texts
                        ? texts.stream().map(Object::toString).collect(Collectors.joining(LIST_BORDER))
                        : value.toString()));
    }

    private static String guarded(String text) {
        String visible = text.stripLeading();
        boolean harmless = text.isEmpty() || NUMBER.matcher(text).matches();
        boolean formula = FORMULA.indexOf(text.isEmpty() ? ' ' : text.charAt(0)) >= 0
                || (!visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0);
        return formula && !harmless ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain =
                text.strip().length() == text.length() && text.chars().noneMatch(letter -> QUOTED.indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
