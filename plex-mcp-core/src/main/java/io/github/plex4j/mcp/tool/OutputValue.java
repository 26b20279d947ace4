package io.github.plex4j.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;

/** One kind of value in an answer: its type for the schema, and how it is written. */
interface OutputValue {
    FieldType type();

    JsonNode write(Object value);
}
