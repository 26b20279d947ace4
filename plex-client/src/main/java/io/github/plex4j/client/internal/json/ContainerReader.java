package io.github.plex4j.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.OversizedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final ContainerShape shape;
    private final Function<Row, B> reading;
    private final Function<Row, Function<B, T>> finishing;

    private ContainerReader(ContainerShape shape, Function<Row, B> reading, Function<Row, Function<B, T>> finishing) {
        this.shape = shape;
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
        return rowsWithin(array, mapping, attributes -> value -> value);
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
        return new ContainerReader<>(ContainerShape.ofRows(array), reading, finishing);
    }

    /**
     * The fields of the container alone.
     *
     * @param kept the names of objects and arrays to keep; scalars are always kept
     */
    public static BodyReader<Row> attributes(String... kept) {
        ContainerReader<Row, Row> reader =
                new ContainerReader<>(ContainerShape.ofFields(Set.of(kept)), row -> row, attributes -> row -> row);
        return body -> reader.read(body).attributes();
    }

    /** The same reader, for an answer whose rows lie in an object of this name instead of {@code MediaContainer}. */
    public ContainerReader<B, T> inside(String container) {
        return new ContainerReader<>(shape.inside(container), reading, finishing);
    }

    /** The same reader with other bounds than those of a page. */
    public ContainerReader<B, T> within(Bounds bounds) {
        return new ContainerReader<>(shape.within(bounds), reading, finishing);
    }

    /** The same reader, for servers that have the rows under one of these names as well. */
    public ContainerReader<B, T> orUnder(String... arrays) {
        return new ContainerReader<>(shape.orUnder(arrays), reading, finishing);
    }

    /** The same reader, for an answer that has these arrays beside its rows, and may have them without any. */
    public ContainerReader<B, T> beside(String... arrays) {
        return new ContainerReader<>(shape.beside(arrays), reading, finishing);
    }

    /**
     * Reads the container of an answer.
     *
     * @throws MalformedBodyException when the body is not JSON or has no container, or says that it has rows where only
     *     rows of a name that is not known are
     * @throws OversizedBodyException when there is more than the bounds allow
     */
    @Override
    public Container<T> read(ResponseBody body) throws IOException {
        return JsonBody.read(body, (parser, stream) -> read(parser, stream, body));
    }

    private Container<T> read(JsonParser parser, LenientUtf8Stream stream, ResponseBody body) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedBodyException("the answer is not a JSON object");
        }
        MemoryMeter meter = new MemoryMeter(shape.bounds());
        TreeReader trees = new TreeReader(parser, stream, meter);
        @Nullable ContainerParser<B> container = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            meter.addName(name);
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && shape.container().equals(name)) {
                container = new ContainerParser<>(parser, trees, meter, shape, reading);
                container.read(body);
            } else {
                trees.skip();
            }
        }
        requireEnd(parser);
        if (container == null) {
            throw new MalformedBodyException("the answer has no container");
        }
        return finish(container);
    }

    /** Reading on to the end has the stream check that nothing is missing, and a checksum where there is one. */
    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new MalformedBodyException("the answer has text after its end");
        }
    }

    private Container<T> finish(ContainerParser<B> container) {
        Function<B, T> finisher = finishing.apply(container.fields());
        List<T> finished = new ArrayList<>(container.rows().size());
        for (B row : container.rows()) {
            finished.add(finisher.apply(row));
        }
        return new Container<>(container.fields(), finished, container.first());
    }
}
