package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlaylistItemId;
import io.github.plex4j.client.playlist.PlaylistEdits;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ListedState;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Removes places from a playlist. The state of a place is whether it is there. For one call. */
final class PlaylistEmptying implements StateChange<Boolean>, ListedState<Boolean> {
    private final PlaylistId id;
    private final PlaylistEdits edits;
    private final Map<String, PlaylistItem> places = new LinkedHashMap<>();

    PlaylistEmptying(PlaylistId id, List<PlaylistItem> places, ToolContext context) {
        this.id = id;
        this.edits = context.plex().playlists().edits();
        places.forEach(place -> this.places.put(String.valueOf(place.id()), place));
    }

    /** The places, all of which are there. */
    List<Thing<Boolean>> things() {
        return places.keySet().stream().map(place -> thing(place, true)).toList();
    }

    private Thing<Boolean> thing(String place, boolean isThere) {
        return new Thing<>(place, row(place).item().title(), isThere);
    }

    private PlaylistItem row(String place) {
        return Objects.requireNonNull(places.get(place));
    }

    /** The key of the item in a place. */
    String ratingKey(String place) {
        return String.valueOf(row(place).item().rawKey());
    }

    @Override
    public boolean isSo(Thing<Boolean> thing) {
        return !thing.state();
    }

    @Override
    public void send(List<Thing<Boolean>> things) {
        things.forEach(thing -> edits.remove(id, PlaylistItemId.of(thing.key())));
    }

    @Override
    public Map<String, Thing<Boolean>> read(Collection<String> keys, ToolContext context) {
        Set<String> there = new HashSet<>(PlaylistPlaces.read(id, context).ids());
        Map<String, Thing<Boolean>> things = new HashMap<>();
        keys.forEach(key -> things.put(key, thing(key, there.contains(key))));
        return things;
    }
}
