package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.metadata.MetadataApi;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items that share a request: those of one library and type that need the same edit. */
final class EditBatches {
    /** Plex merges items of these types that get the same title. */
    private static final Set<MediaType> MERGED_BY_TITLE = Set.of(MediaType.ARTIST, MediaType.ALBUM);

    private EditBatches() {}

    private record Batch(@Nullable SectionKey section, MediaType type, MetadataEdit edit) {
        static Batch of(ItemPlace place, MetadataEdit edit) {
            return new Batch(place.section(), place.type(), edit);
        }
    }

    static List<List<Thing<MetadataState>>> of(
            List<Thing<MetadataState>> things, Function<Thing<MetadataState>, MetadataEdit> edit) {
        Map<Batch, List<Thing<MetadataState>>> batches = new LinkedHashMap<>();
        List<List<Thing<MetadataState>>> parts = new ArrayList<>();
        for (Thing<MetadataState> thing : things) {
            ItemPlace place = thing.state().place();
            MetadataEdit own = edit.apply(thing);
            if (own.setsTitle() && MERGED_BY_TITLE.contains(place.type())) {
                parts.add(List.of(thing));
            } else {
                batches.computeIfAbsent(Batch.of(place, own), none -> new ArrayList<>())
                        .add(thing);
            }
        }
        batches.values().forEach(batch -> split(batch, parts));
        return parts;
    }

    private static void split(List<Thing<MetadataState>> batch, List<List<Thing<MetadataState>>> parts) {
        for (int first = 0; first < batch.size(); first += LibraryApi.MAXIMUM_KEYS) {
            parts.add(batch.subList(first, Math.min(first + LibraryApi.MAXIMUM_KEYS, batch.size())));
        }
    }

    /** Sends the edit of a batch. */
    static void send(List<Thing<MetadataState>> batch, MetadataEdit edit, MetadataApi metadata) {
        ItemPlace place = batch.get(0).state().place();
        metadata.edit(
                place.requireSection(),
                place.type(),
                batch.stream().map(Thing::ratingKey).toList(),
                edit);
    }
}
