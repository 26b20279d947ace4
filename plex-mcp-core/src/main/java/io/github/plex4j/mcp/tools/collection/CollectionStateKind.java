package io.github.plex4j.mcp.tools.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.collection.CollectionMode;
import io.github.plex4j.client.collection.CollectionOrder;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads collections, and puts them back as they were. */
final class CollectionStateKind implements StateKind<CollectionState> {
    private static final String TITLE = "title";
    private static final String SORT_TITLE = "sortTitle";
    private static final String SUMMARY = "summary";
    private static final String LABELS = "labels";
    private static final String LIBRARY = "libraryKey";
    private static final String TYPE = "type";
    private static final String SMART = "smart";
    private static final String FILTERS = "filters";
    private static final String MODE = "mode";
    private static final String SORT = "sort";
    private static final String ITEMS = "ratingKeys";

    @Override
    public String name() {
        return "collection";
    }

    @Override
    public Map<String, Thing<CollectionState>> read(Collection<String> keys, ToolContext context) {
        Map<String, Thing<CollectionState>> found = new HashMap<>();
        for (String key : keys) {
            FoundCollection.find(RatingKey.of(key), context)
                    .ifPresent(collection -> found.put(key, collection.thing()));
        }
        return found;
    }

    @Override
    public JsonNode toJson(CollectionState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, TITLE, state.texts().title());
        put(json, SORT_TITLE, state.texts().sortTitle());
        put(json, SUMMARY, state.texts().summary());
        state.texts().labels().forEach(json.putArray(LABELS)::add);
        put(json, LIBRARY, state.libraryKey());
        put(json, TYPE, state.type());
        json.put(SMART, state.smart());
        put(json, FILTERS, state.content() == null ? null : state.content().pathAndQuery());
        put(json, MODE, state.mode() == null ? null : state.mode().name());
        put(json, SORT, state.sort() == null ? null : state.sort().name());
        state.ratingKeys().forEach(json.putArray(ITEMS)::add);
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    @Override
    public CollectionState fromJson(JsonNode json) {
        return new CollectionState(
                new CollectionState.Texts(
                        json.path(TITLE).asText(),
                        text(json, SORT_TITLE),
                        json.path(SUMMARY).asText(),
                        texts(json, LABELS)),
                text(json, LIBRARY),
                text(json, TYPE),
                json.path(SMART).asBoolean(),
                SmartContent.find(text(json, FILTERS)).orElse(null),
                constant(CollectionMode.values(), text(json, MODE)),
                constant(CollectionOrder.values(), text(json, SORT)),
                texts(json, ITEMS));
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asText() : null;
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String restore(String key, CollectionState old, @Nullable Thing<CollectionState> now, ToolContext context)
            throws InterruptedException {
        RatingKey collection = now == null ? CollectionRestoring.create(old, context) : RatingKey.of(key);
        new CollectionRestoring(collection, context).restore(old);
        return collection.value();
    }
}
