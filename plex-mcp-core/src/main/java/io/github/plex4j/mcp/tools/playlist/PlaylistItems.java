package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlaylistItemId;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.playlist.PlaylistEdits;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.OrderMoves;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the items of a playlist into a former order: takes away what was added, adds what is missing, and moves the rest. */
final class PlaylistItems {
    private final PlaylistId id;
    private final ToolContext context;
    private final PlaylistEdits edits;

    PlaylistItems(PlaylistId id, ToolContext context) {
        this.id = id;
        this.context = context;
        this.edits = context.plex().playlists().edits();
    }

    /** Restores the items that are still in the library. */
    void restore(List<String> ratingKeys) throws InterruptedException {
        List<String> wanted = present(ratingKeys);
        Matched now = match(wanted);
        for (String place : now.surplus) {
            context.cancellation().throwIfCancelled();
            edits.remove(id, PlaylistItemId.of(place));
        }
        add(now.missing);
        Matched complete = now.missing.isEmpty() ? now : match(wanted);
        List<String> order = PlaylistPlaces.read(id, context).ids();
        for (OrderMoves.Move move : OrderMoves.between(order, complete.places)) {
            context.cancellation().throwIfCancelled();
            String after = move.after();
            edits.move(id, PlaylistItemId.of(move.entry()), after == null ? null : PlaylistItemId.of(after));
        }
    }

    private List<String> present(List<String> ratingKeys) {
        List<RatingKey> keys = ratingKeys.stream()
                .distinct()
                .flatMap(key -> RatingKey.find(key).stream())
                .toList();
        Set<String> there = new HashSet<>();
        new ItemLookup(context.plex().libraries(), new ContextObserver(context))
                .outlines(keys, item -> there.add(String.valueOf(item.rawKey())));
        return ratingKeys.stream().filter(there::contains).toList();
    }

    private void add(List<String> missing) throws InterruptedException {
        for (int first = 0; first < missing.size(); first += LibraryApi.MAXIMUM_KEYS) {
            context.cancellation().throwIfCancelled();
            edits.add(
                    id,
                    missing.subList(first, Math.min(first + LibraryApi.MAXIMUM_KEYS, missing.size())).stream()
                            .map(RatingKey::of)
                            .toList());
        }
    }

    /**
     * Which place holds which wanted item.
     *
     * @param places of the wanted items that have one, in the wanted order
     * @param missing the keys of those that have none
     * @param surplus the places of what is not wanted
     */
    private record Matched(List<String> places, List<String> missing, List<String> surplus) {}

    private Matched match(List<String> wanted) {
        Map<String, Deque<String>> free = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (PlaylistItem row : PlaylistPlaces.read(id, context).rows()) {
            String place = row.id();
            if (place != null) {
                all.add(place);
                free.computeIfAbsent(String.valueOf(row.item().rawKey()), key -> new ArrayDeque<>())
                        .add(place);
            }
        }
        List<String> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String key : wanted) {
            String place = free.getOrDefault(key, new ArrayDeque<>()).poll();
            if (place == null) {
                missing.add(key);
            } else {
                places.add(place);
            }
        }
        Set<String> used = new HashSet<>(places);
        return new Matched(
                places,
                missing,
                all.stream().filter(place -> !used.contains(place)).toList());
    }
}
