package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.collection.CollectionEdits;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ListedState;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts items into a collection, which is made first if it is a new one, or takes them out. The state of an item is whether it is in the
 * collection. For one call.
 */
final class CollectionMembership implements StateChange<Boolean>, ListedState<Boolean> {
    private final CollectionEdits edits;
    private final boolean wanted;
    private final @Nullable New made;
    private final Map<String, String> titles = new HashMap<>();
    private @Nullable RatingKey collection;

    /** The place and the title of a new collection. */
    private record New(SectionKey section, MediaType type, String title) {}

    private CollectionMembership(
            ToolContext context, boolean wanted, @Nullable New made, @Nullable RatingKey collection) {
        this.edits = context.plex().collections().edits();
        this.wanted = wanted;
        this.made = made;
        this.collection = collection;
    }

    static CollectionMembership ofNew(ToolContext context, SectionKey section, MediaType type, String title) {
        return new CollectionMembership(context, true, new New(section, type, title), null);
    }

    static CollectionMembership of(ToolContext context, FoundCollection collection, boolean wanted) {
        return new CollectionMembership(context, wanted, null, collection.key());
    }

    /** The items as they are now. */
    List<Thing<Boolean>> things(List<MediaItem> items, List<String> members) {
        Set<String> there = new HashSet<>(members);
        items.forEach(item -> titles.put(item.ratingKey().orElseThrow().value(), item.title()));
        return items.stream()
                .map(item -> Thing.of(
                        item, there.contains(item.ratingKey().orElseThrow().value())))
                .toList();
    }

    /** The collection; empty when it was not made. */
    Optional<RatingKey> collection() {
        return Optional.ofNullable(collection);
    }

    @Override
    public boolean isSo(Thing<Boolean> thing) {
        return thing.state() == wanted;
    }

    @Override
    public List<List<Thing<Boolean>>> batches(List<Thing<Boolean>> things) {
        return wanted ? List.of(things) : StateChange.super.batches(things);
    }

    @Override
    public void send(List<Thing<Boolean>> things) {
        List<RatingKey> keys = things.stream().map(Thing::ratingKey).toList();
        RatingKey known = collection;
        if (known == null && made != null) {
            collection = edits.create(made.section(), made.type(), made.title(), keys);
        } else if (known != null && wanted) {
            edits.add(known, keys);
        } else if (known != null) {
            keys.forEach(key -> edits.remove(known, key));
        }
    }

    @Override
    public Map<String, Thing<Boolean>> read(Collection<String> keys, ToolContext context) {
        RatingKey known = collection;
        Set<String> there = known == null
                ? Set.of()
                : FoundCollection.find(known, context)
                        .map(found -> Set.copyOf(found.state().ratingKeys()))
                        .orElse(Set.of());
        Map<String, Thing<Boolean>> things = new HashMap<>();
        keys.forEach(key -> things.put(key, new Thing<>(key, titles.get(key), there.contains(key))));
        return things;
    }
}
