package io.github.plex4j.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer row by row: the parser walks to the wanted array and each row is turned into its value before the
 * next one is read, so that no page is held as a tree. Fields of the container may come before or after the rows. Where
 * the body does not say which page it is, the headers of the answer are asked.
 *
 * @param <B> what a row is read into
 * @param <T> what it becomes once all fields of the container are known
 */
public final class ContainerReader<B, T> implements BodyReader<Container<T>> {
    private static final String CONTAINER = "MediaContainer";
    private final String array;
    private final Set<String> kept;
    private final Function<Row, B> reading;
    private final Function<Row, Function<B, T>> finishing;

    private ContainerReader(
            String array, Set<String> kept, Function<Row, B> reading, Function<Row, Function<B, T>> finishing) {
        this.array = array;
        this.kept = kept;
        this.reading = reading;
        this.finishing = finishing;
    }

    /**
     * Rows that need nothing of the container.
     *
     * @param array   the name of the array, such as {@code Directory}
     * @param mapping turns a row into its value
     */
    public static <T> ContainerReader<T, T> rows(String array, Function<Row, T> mapping) {
        return new ContainerReader<>(array, Set.of(), mapping, attributes -> value -> value);
    }

    /**
     * Rows that are completed from the fields of the container.
     *
     * @param array     the name of the array
     * @param reading   reads a row
     * @param finishing completes it with the fields of the container
     */
    public static <B, T> ContainerReader<B, T> rows(
            String array, Function<Row, B> reading, BiFunction<B, Row, T> finishing) {
        return rowsWithin(array, reading, attributes -> row -> finishing.apply(row, attributes));
    }

    /**
     * Rows that are completed from what is read of the container once for all of them.
     *
     * @param array     the name of the array
     * @param reading   reads a row
     * @param finishing given the fields of the container, returns what completes a row
     */
    public static <B, T> ContainerReader<B, T> rowsWithin(
            String array, Function<Row, B> reading, Function<Row, Function<B, T>> finishing) {
        return new ContainerReader<>(array, Set.of(), reading, finishing);
    }

    /**
     * The fields of the container alone.
     *
     * @param kept the names of objects and arrays to keep; scalars are always kept
     */
    public static BodyReader<Row> attributes(String... kept) {
        ContainerReader<Row, Row> reader =
                new ContainerReader<>("", Set.of(kept), row -> row, attributes -> row -> row);
        return body -> reader.read(body).attributes();
    }

    @Override
    public Container<T> read(ResponseBody body) throws IOException {
        return JsonBody.read(body, (parser, trees) -> read(parser, trees, body));
    }

    private Container<T> read(JsonParser parser, TreeReader trees, ResponseBody body) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedBodyException("the answer is not a JSON object");
        }
        @Nullable Container<T> container = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && CONTAINER.equals(name)) {
                container = container(parser, trees, body);
            } else {
                parser.skipChildren();
            }
        }
        requireEnd(parser);
        if (container == null) {
            throw new MalformedBodyException("the answer holds no container");
        }
        return container;
    }

    /** Reading on to the end has the stream check that nothing is missing, and a checksum where there is one. */
    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new MalformedBodyException("the answer goes on after its end");
        }
    }

    private Container<T> container(JsonParser parser, TreeReader trees, ResponseBody body) throws IOException {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        List<B> rows = new ArrayList<>();
        @Nullable Row first = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (array.equals(name)) {
                first = readRows(parser, trees, rows);
            } else if (parser.currentToken().isScalarValue() || kept.contains(name)) {
                attributes.set(name, trees.read());
            } else {
                parser.skipChildren();
            }
        }
        take(attributes, "totalSize", body, "X-Plex-Container-Total-Size");
        take(attributes, "offset", body, "X-Plex-Container-Start");
        Row fields = new Row(attributes);
        return new Container<>(fields, finish(rows, finishing.apply(fields)), first);
    }

    private static <B, T> List<T> finish(List<B> rows, Function<B, T> finishing) {
        List<T> finished = new ArrayList<>(rows.size());
        for (B row : rows) {
            finished.add(finishing.apply(row));
        }
        return finished;
    }

    private static void take(ObjectNode attributes, String name, ResponseBody body, String header) {
        if (!attributes.hasNonNull(name)) {
            body.header(header).ifPresent(value -> attributes.put(name, value));
        }
    }

    /** Adds what the rows were read into, and returns the first of them as it came. */
    private @Nullable Row readRows(JsonParser parser, TreeReader trees, List<B> rows) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return add(trees.read(), rows);
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        @Nullable Row first = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = trees.read();
            if (node.isObject()) {
                Row row = add(node, rows);
                first = first == null ? row : first;
            }
        }
        return first;
    }

    private Row add(JsonNode node, List<B> rows) {
        Row row = new Row(node);
        rows.add(reading.apply(row));
        return row;
    }
}
