package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How messages are read and written. */
final class StdioJson {

    /** A line of four million bytes can hold two million values; as trees they would be all of the memory there is. */
    static final int MAX_VALUES = 100_000;

    static final int MAX_DEPTH = 100;

    private StdioJson() {}

    /**
     * A mapper that takes exactly one value a line. It escapes U+2028 and U+2029, at which some clients cut lines, Node's
     * {@code readline} for one.
     */
    static ObjectMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MAX_VALUES)
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .characterEscapes(JsonpCharacterEscapes.instance())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
