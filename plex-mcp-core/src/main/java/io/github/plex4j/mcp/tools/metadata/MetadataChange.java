package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.MetadataApi;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits items, with one request for those of one library and type that need the same edit. */
final class MetadataChange implements StateChange<MetadataState> {
    /** Plex merges items of these types that get the same title. */
    private static final Set<MediaType> MERGED_BY_TITLE = Set.of(MediaType.ARTIST, MediaType.ALBUM);

    private final MetadataApi metadata;
    private final WantedMetadata wanted;

    MetadataChange(MetadataApi metadata, WantedMetadata wanted) {
        this.metadata = metadata;
        this.wanted = wanted;
    }

    @Override
    public boolean isSo(Thing<MetadataState> thing) {
        return wanted.after(thing.state()).isLike(thing.state());
    }

    @Override
    public void send(List<Thing<MetadataState>> things) {
        ItemPlace place = things.get(0).state().place();
        metadata.edit(
                place.requireSection(),
                place.type(),
                things.stream().map(Thing::ratingKey).toList(),
                edit(things.get(0)));
    }

    private MetadataEdit edit(Thing<MetadataState> thing) {
        return Edits.from(thing.state(), wanted.after(thing.state()));
    }

    private record Batch(@Nullable SectionKey section, MediaType type, MetadataEdit edit) {
        static Batch of(ItemPlace place, MetadataEdit edit) {
            return new Batch(place.section(), place.type(), edit);
        }
    }

    @Override
    public List<List<Thing<MetadataState>>> batches(List<Thing<MetadataState>> things) {
        Map<Batch, List<Thing<MetadataState>>> batches = new LinkedHashMap<>();
        List<List<Thing<MetadataState>>> alone = new ArrayList<>();
        for (Thing<MetadataState> thing : things) {
            if (isAlone(thing.state().place().type())) {
                alone.add(List.of(thing));
            } else {
                batches.computeIfAbsent(Batch.of(thing.state().place(), edit(thing)), none -> new ArrayList<>())
                        .add(thing);
            }
        }
        batches.values().forEach(batch -> split(batch, alone));
        return alone;
    }

    private boolean isAlone(MediaType type) {
        return wanted.set().containsKey(EditableField.TITLE) && MERGED_BY_TITLE.contains(type);
    }

    private static void split(List<Thing<MetadataState>> batch, List<List<Thing<MetadataState>>> parts) {
        for (int first = 0; first < batch.size(); first += LibraryApi.MAXIMUM_KEYS) {
            parts.add(batch.subList(first, Math.min(first + LibraryApi.MAXIMUM_KEYS, batch.size())));
        }
    }
}
