package io.github.plex4j.testserver.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an element as JSON, under its own name. Thread-safe. */
public final class JsonForm {
    private final JsonFactory factory = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());

    /** Writes the element; does not close the stream. */
    public void write(Element root, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName(root.xmlName());
            new Writer(json, out).writeElement(root);
            json.writeEndObject();
        }
    }

    private byte[] bytes(Element element) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            new Writer(json, null).writeElement(element);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private final class Writer {
        private final JsonGenerator json;
        private final @Nullable OutputStream behind;

        /**
         * Creates a writer of one document.
         *
         * @param behind the stream behind the generator, which takes finished elements as they were written before; null to
         *     write them anew
         */
        Writer(JsonGenerator json, @Nullable OutputStream behind) {
            this.json = json;
            this.behind = behind;
        }

        void writeElement(Element element) throws IOException {
            if (behind != null && element.isFinished()) {
                json.writeRawValue("");
                json.flush();
                behind.write(element.json(JsonForm.this::bytes));
                return;
            }
            json.writeStartObject();
            for (Map.Entry<String, Object> field : element.fields().entrySet()) {
                json.writeFieldName(field.getKey());
                writeValue(field.getValue());
            }
            json.writeEndObject();
        }

        private void writeValue(Object value) throws IOException {
            if (value instanceof Element element) {
                writeElement(element);
            } else if (value instanceof Iterable<?> elements) {
                json.writeStartArray();
                for (Object element : elements) {
                    writeValue(element);
                }
                json.writeEndArray();
            } else if (value instanceof Integer || value instanceof Long) {
                json.writeNumber(((Number) value).longValue());
            } else if (value instanceof Double number) {
                writeDouble(number);
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                json.writeString(value.toString());
            }
        }

        /** Plex writes ratings such as 5.0 as 5. */
        private void writeDouble(double number) throws IOException {
            if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                json.writeNumber((long) number);
            } else {
                json.writeNumber(number);
            }
        }
    }
}
