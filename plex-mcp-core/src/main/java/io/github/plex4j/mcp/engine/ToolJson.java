package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers as JSON: fields in the order of the record's components, what is unknown left out, empty lists kept, maps in the
 * order of their names, times in ISO-8601 with offset and seconds. The same answer always has the same bytes. Thread-safe.
 */
public final class ToolJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ToolJson() {}

    /**
     * An output record as JSON.
     *
     * @throws IllegalStateException when a component of it is of a type that is not written, or is null and not
     *     {@code @Nullable}
     */
    public static ObjectNode tree(Record output) {
        return OutputShape.of(output.getClass()).write(output);
    }

    /** The compact text. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The text for people, indented. */
    public static String prettyText(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws JsonProcessingException when the text is not that
     */
    public static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The length of the compact text in UTF-8, in bytes. */
    public static int bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8).length;
    }
}
