package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;

/** Names the kinds of JSON values for messages. */
final class JsonKinds {
    private JsonKinds() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL, MISSING -> "nothing";
            case BINARY, POJO -> "something else";
        };
    }
}
