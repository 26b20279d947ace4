package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.FieldType;

/** One kind of value in an answer: its type for the schema, and how it is written. */
interface OutputValue {
    FieldType type();

    JsonNode write(Object value);
}
