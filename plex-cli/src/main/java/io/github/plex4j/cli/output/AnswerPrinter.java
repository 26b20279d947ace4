package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import java.util.List;

/** One way to put an answer on paper. */
@FunctionalInterface
public interface AnswerPrinter {
    /**
     * Writes it, ending with a line break.
     *
     * @param fields what the answer may hold, in order
     * @param answer the structured answer
     */
    void print(List<Field> fields, JsonNode answer);
}
