package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Selected;
import java.util.ArrayList;
import java.util.List;

/** The items of a list's answer. */
final class ListedItems {
    /** The field that holds them. */
    static final String FIELD = "items";

    private ListedItems() {}

    /** Those of an answer, in its order; a row without keys is an item without keys. */
    static List<Selected.Item> in(JsonNode answer) {
        List<Selected.Item> items = new ArrayList<>();
        for (JsonNode row : answer.path(FIELD)) {
            items.add(new Selected.Item(
                    keys(row), row.path("title").textValue(), row.path("type").textValue()));
        }
        return items;
    }

    private static List<String> keys(JsonNode row) {
        List<String> keys = new ArrayList<>();
        row.path("ratingKeys").forEach(key -> keys.add(key.asText()));
        if (keys.isEmpty() && row.path("ratingKey").isTextual()) {
            keys.add(row.path("ratingKey").textValue());
        }
        return keys;
    }
}
