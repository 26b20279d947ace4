package io.github.plex4j.mcp.tools.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.Lockable;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.client.metadata.TagKind;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ItemStateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state of some parts of the metadata, of which the journal keeps no others. */
final class MetadataKind implements ItemStateKind<MetadataState> {
    /** The state of all parts. */
    static final MetadataKind ALL = new MetadataKind(Parts.ALL);

    private static final String LOCKED = "locked";

    private final Parts parts;

    MetadataKind(Parts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "metadata";
    }

    @Override
    public MetadataState of(MediaItem item) {
        return MetadataState.of(item, parts);
    }

    @Override
    public boolean needsWholeItems() {
        return parts.needWholeItems();
    }

    @Override
    public JsonNode toJson(MetadataState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        state.fields().forEach((field, value) -> json.put(Names.of(field), value));
        state.tags().forEach((kind, names) -> {
            ArrayNode list = json.putArray(Names.of(kind));
            names.forEach(list::add);
        });
        ArrayNode locked = json.putArray(LOCKED);
        state.locked().stream().map(Names::of).sorted().forEach(locked::add);
        return json;
    }

    @Override
    public MetadataState fromJson(JsonNode json) {
        Map<EditableField, String> fields = new EnumMap<>(EditableField.class);
        Map<TagKind, List<String>> tags = new EnumMap<>(TagKind.class);
        Set<Lockable> locked = new LinkedHashSet<>();
        json.properties().forEach(entry -> {
            Names.field(entry.getKey())
                    .ifPresent(field -> fields.put(field, entry.getValue().asText()));
            Names.tag(entry.getKey()).ifPresent(kind -> tags.put(kind, texts(entry.getValue())));
        });
        texts(json.path(LOCKED)).forEach(name -> Names.lockable(name).ifPresent(locked::add));
        return new MetadataState(ItemPlace.NOWHERE, fields, tags, locked);
    }

    @Override
    public MetadataKind asIn(JsonNode value) {
        return new MetadataKind(fromJson(value).parts());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Override
    public String restore(String key, MetadataState old, @Nullable Thing<MetadataState> now, ToolContext context) {
        if (now != null) {
            send(List.of(now), Edits.from(now.state(), old), context);
        }
        return key;
    }

    @Override
    public List<List<Thing<MetadataState>>> batches(
            List<Thing<MetadataState>> now, Function<Thing<MetadataState>, MetadataState> old) {
        return EditBatches.of(now, thing -> Edits.from(thing.state(), old.apply(thing)));
    }

    @Override
    public void restoreAll(
            List<Thing<MetadataState>> now, Function<Thing<MetadataState>, MetadataState> old, ToolContext context) {
        send(now, Edits.from(now.get(0).state(), old.apply(now.get(0))), context);
    }

    private static void send(List<Thing<MetadataState>> things, MetadataEdit edit, ToolContext context) {
        EditBatches.send(things, edit, context.plex().metadata());
    }
}
