package io.github.plex4j.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the container of one answer. Confined to one thread. */
final class ContainerParser<B> {
    private final JsonParser parser;
    private final TreeReader trees;
    private final MemoryMeter meter;
    private final ContainerShape shape;
    private final Function<Row, B> reading;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<B> rows = new ArrayList<>();
    private @Nullable Row first;
    private boolean otherRows;

    ContainerParser(
            JsonParser parser, TreeReader trees, MemoryMeter meter, ContainerShape shape, Function<Row, B> reading) {
        this.parser = parser;
        this.trees = trees;
        this.meter = meter;
        this.shape = shape;
        this.reading = reading;
    }

    /** The fields of the container, completed from the headers of the answer where those say more. */
    Row fields() {
        return new Row(fields);
    }

    List<B> rows() {
        return rows;
    }

    /** The first row as the server wrote it. */
    @Nullable
    Row first() {
        return first;
    }

    /** Reads the container that begins at the parser's token; leaves the parser at its end. */
    void read(ResponseBody body) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            meter.addName(name);
            if (shape.rows().contains(name)) {
                readRows();
            } else if (parser.currentToken().isScalarValue() || shape.kept().contains(name)) {
                fields.set(name, trees.read());
            } else {
                skip(name);
            }
        }
        requireNoOtherRows();
        take("totalSize", body, "X-Plex-Container-Total-Size");
        take("offset", body, "X-Plex-Container-Start");
    }

    private void readRows() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readRow();
            }
        } else {
            readRow();
        }
    }

    /** Skips values that are not objects, which cannot be rows. */
    private void readRow() throws IOException {
        meter.beginRow();
        JsonNode node = trees.read();
        meter.endRow();
        if (!node.isObject()) {
            return;
        }
        if (rows.size() == shape.bounds().rows()) {
            throw shape.bounds().tooManyRows();
        }
        Row row = new Row(node);
        rows.add(reading.apply(row));
        first = first == null ? row : first;
    }

    private void skip(String name) throws IOException {
        boolean objects = parser.currentToken() == JsonToken.START_OBJECT;
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                objects |= parser.currentToken() == JsonToken.START_OBJECT;
                trees.skip();
            }
        } else {
            trees.skip();
        }
        otherRows |= objects && !shape.beside().contains(name);
    }

    /** Old servers have other names for rows: what cannot be found is not nothing. */
    private void requireNoOtherRows() throws MalformedBodyException {
        Long size = fields().number("size");
        if (rows.isEmpty() && otherRows && !shape.rows().isEmpty() && size != null && size > 0) {
            throw new MalformedBodyException("the answer has rows under a name that Plex does not use there");
        }
    }

    private void take(String name, ResponseBody body, String header) {
        if (!fields.hasNonNull(name)) {
            body.header(header).ifPresent(value -> fields.put(name, value));
        }
    }
}
