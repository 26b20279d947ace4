package io.github.plex4j.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads one value as a tree. Jackson's own reader of trees sets up a deserialization for each, which with tens of thousands of
 * small rows takes longer than the reading. The parser's limit of nesting bounds the recursion here.
 */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The colours behind an item in Plex's apps, which come with each row of each list and which nothing here reads. */
    private static final String UNREAD = "UltraBlurColors";

    /** How deep the rows of an answer lie: answer, container, array, row. */
    private static final int ROW_DEPTH = 4;

    private static final int FEW = 4;
    private static final int MANY = 64;

    /** No object of Plex's has as many fields: names beyond these are not shared with other objects. */
    private static final int MOST_KNOWN = 128;

    private final JsonParser parser;
    private final LenientUtf8Stream stream;
    private final MemoryMeter meter;

    TreeReader(JsonParser parser, LenientUtf8Stream stream, MemoryMeter meter) {
        this.parser = parser;
        this.stream = stream;
        this.meter = meter;
    }

    /** The value that begins at the parser's token; leaves the parser at its last token. */
    JsonNode read() throws IOException {
        meter.addValue();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser.getParsingContext().getNestingDepth() > ROW_DEPTH ? FEW : MANY);
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(text());
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("No value begins with " + parser.currentToken());
        };
    }

    /** Passes over the value that begins at the parser's token; leaves the parser at its last token. */
    void skip() throws IOException {
        int open = 0;
        do {
            JsonToken token = parser.currentToken();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.FIELD_NAME) {
                meter.addName(parser.currentName());
            }
        } while (open > 0 && parser.nextToken() != null);
    }

    private String text() throws IOException {
        String text = parser.getText();
        meter.addText(text.length());
        return stream.hasStrayBytes() ? StrayBytes.resolved(text) : text;
    }

    /** The order of fields means nothing; a map that has to grow costs as much as filling it. */
    private ObjectNode object(int room) throws IOException {
        Map<String, JsonNode> fields = new HashMap<>(room);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (fields.size() > MOST_KNOWN) {
                meter.addName(name);
            }
            if (UNREAD.equals(name)) {
                skip();
            } else {
                fields.put(name, read());
            }
        }
        return new ObjectNode(NODES, fields);
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        int room = FEW;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = parser.currentToken() == JsonToken.START_OBJECT ? element(room) : read();
            array.add(element);
            room = Math.max(FEW, roomFor(element.size()));
        }
        return array;
    }

    private ObjectNode element(int room) throws IOException {
        meter.addValue();
        return object(room);
    }

    /** Elements of one array are alike: most are tags of one field, versions of an item have some twenty. */
    private static int roomFor(int fields) {
        return Math.min(fields + fields / 2, MANY);
    }

    private JsonNode wholeNumber() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }
}
