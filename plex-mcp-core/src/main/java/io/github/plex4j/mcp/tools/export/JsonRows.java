package io.github.plex4j.mcp.tools.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.plex4j.client.library.MediaItem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Items as JSON objects, one a line; what is not known of one is left out. */
final class JsonRows implements RowWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LINE_END = "\n";

    private final JsonGenerator generator;
    private final ExportColumns columns;
    private final boolean array;
    private boolean begun;

    /**
     * @param array whether the objects are elements of one array, or stand alone
     */
    JsonRows(OutputStream stream, ExportColumns columns, boolean array) throws IOException {
        this.generator = JSON.createGenerator(stream)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .setRootValueSeparator(new SerializedString(""));
        this.columns = columns;
        this.array = array;
        if (array) {
            generator.writeRaw("[\n");
        }
    }

    @Override
    public void write(MediaItem item) throws IOException {
        if (begun) {
            generator.writeRaw(array ? "," + LINE_END : LINE_END);
        }
        begun = true;
        generator.writeStartObject();
        for (ExportField field : columns.fields()) {
            Object value = columns.value(field, item);
            if (value != null) {
                generator.writeFieldName(columns.header(field));
                write(value);
            }
        }
        generator.writeEndObject();
    }

    private void write(Object value) throws IOException {
        if (value instanceof List<?> texts) {
            generator.writeStartArray();
            for (Object text : texts) {
                generator.writeString(text.toString());
            }
            generator.writeEndArray();
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            generator.writeString(value.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        if (begun) {
            generator.writeRaw(LINE_END);
        }
        if (array) {
            generator.writeRaw("]" + LINE_END);
        }
        generator.flush();
        generator.close();
    }
}
