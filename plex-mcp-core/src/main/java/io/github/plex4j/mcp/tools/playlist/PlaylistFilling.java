package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.Walk;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.playlist.PlaylistEdits;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ListedState;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds items behind those that a playlist has, and makes the playlist first if it is a new one. The state of an item is the number of
 * places that it has got. For one call.
 */
final class PlaylistFilling implements StateChange<Integer>, ListedState<Integer> {
    /** The rows of a page of the places that were added. */
    private static final int PAGE = 200;

    private final PlaylistEdits edits;
    private final PlaylistKind kind;
    private final String title;
    private final Set<String> before;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Integer> added = new HashMap<>();
    private @Nullable PlaylistId id;
    private long read;

    private PlaylistFilling(
            ToolContext context, PlaylistKind kind, String title, @Nullable PlaylistId id, List<String> places) {
        this.edits = context.plex().playlists().edits();
        this.kind = kind;
        this.title = title;
        this.id = id;
        this.before = Set.copyOf(places);
        this.read = places.size();
    }

    /**
     * An item to be added.
     *
     * @param number which of those of the same item it is
     */
    private record Entry(RatingKey item, String title, int number) {}

    static PlaylistFilling ofNew(ToolContext context, PlaylistKind kind, String title) {
        return new PlaylistFilling(context, kind, title, null, List.of());
    }

    /** Of a playlist that is there. */
    static PlaylistFilling of(ToolContext context, PlaylistKind kind, FoundPlaylist playlist) {
        return new PlaylistFilling(
                context,
                kind,
                playlist.title(),
                playlist.id(),
                playlist.places().ids());
    }

    /** Different items, none of which has got a place yet. */
    List<Thing<Integer>> things(List<MediaItem> items) {
        return items.stream()
                .map(item -> thing(item.ratingKey().orElseThrow().value(), item, 1))
                .toList();
    }

    /** The items in the places of another playlist, which may be in several, under the numbers of those places. */
    List<Thing<Integer>> thingsIn(List<PlaylistItem> places) {
        Map<RatingKey, Integer> numbers = new HashMap<>();
        List<Thing<Integer>> things = new ArrayList<>();
        for (PlaylistItem place : places) {
            if (place.id() != null && place.item().ratingKey().isPresent()) {
                int number = numbers.merge(place.item().ratingKey().get(), 1, Integer::sum);
                things.add(thing(place.id(), place.item(), number));
            }
        }
        return things;
    }

    private Thing<Integer> thing(String key, MediaItem item, int number) {
        entries.put(key, new Entry(item.ratingKey().orElseThrow(), item.title(), number));
        return new Thing<>(key, item.title(), 0);
    }

    private Entry entry(String key) {
        return Objects.requireNonNull(entries.get(key));
    }

    /** The key of the item of a thing. */
    String ratingKey(String key) {
        return entry(key).item().value();
    }

    /** The playlist; empty when it was not made. */
    Optional<PlaylistId> id() {
        return Optional.ofNullable(id);
    }

    @Override
    public boolean isSo(Thing<Integer> thing) {
        return thing.state() >= entry(thing.key()).number();
    }

    @Override
    public List<List<Thing<Integer>>> batches(List<Thing<Integer>> things) {
        return List.of(things);
    }

    @Override
    public void send(List<Thing<Integer>> things) {
        List<RatingKey> keys =
                things.stream().map(thing -> entry(thing.key()).item()).toList();
        PlaylistId known = id;
        if (known == null) {
            id = edits.create(kind.plexName(), title, keys).id().orElse(null);
        } else {
            edits.add(known, keys);
        }
    }

    /** Reads only the end, where new places are; the whole list if something was taken away meanwhile. */
    @Override
    public Map<String, Thing<Integer>> read(Collection<String> keys, ToolContext context) {
        readOn(context);
        if (!keys.stream().allMatch(this::isAdded)) {
            read = 0;
            added.clear();
            readOn(context);
        }
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key, key -> new Thing<>(key, entry(key).title(), count(key))));
    }

    private int count(String key) {
        return added.getOrDefault(ratingKey(key), 0);
    }

    private boolean isAdded(String key) {
        return count(key) >= entry(key).number();
    }

    private void readOn(ToolContext context) {
        PlaylistId known = id;
        if (known == null) {
            return;
        }
        Walk<PlaylistItem> walk = context.plex().playlists().items(known).walk(read, null);
        while (walk.hasNext()) {
            for (Walk.Placed<PlaylistItem> row : walk.next(PAGE)) {
                read++;
                String place = row.item().id();
                if (place != null && !before.contains(place)) {
                    added.merge(String.valueOf(row.item().item().rawKey()), 1, Integer::sum);
                }
            }
        }
    }
}
