package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.text.CsvCells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items as CSV, in the form of {@link CsvCells}: a first line of names, and an empty cell for what is unknown. The file begins
 * with a byte order mark, without which Excel takes UTF-8 for the machine's old character set and shows {@code LÃ©on};
 * LibreOffice, Google Sheets, pandas and R look past it.
 */
final class CsvRows implements RowWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        writer.write(CsvCells.line(cells));
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
        return value instanceof List<?> texts
                ? CsvCells.cell(texts.stream().map(Object::toString).toList())
                : CsvCells.cell(value.toString());
    }
}
