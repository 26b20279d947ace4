package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The playable parts of the items that a change is made to: the episodes of a show, the tracks of an artist. Each of them is changed by
 * itself, so that none is changed that is as wanted already.
 *
 * @param named the items that were named
 * @param playable what is played of them, each once
 */
public record PlayableItems(List<MediaItem> named, List<MediaItem> playable) {
    private static final Set<MediaType> WITH_LEAVES =
            Set.of(MediaType.SHOW, MediaType.SEASON, MediaType.ARTIST, MediaType.ALBUM);
    private static final Set<MediaType> WHOLE = Set.of(MediaType.SHOW, MediaType.ARTIST, MediaType.COLLECTION);

    /**
     * Finds the items that a change is made to, and what is played of them.
     *
     * @throws ToolFailure as {@link TargetItems#find}; of code {@code invalid_input} when it is too much for one call
     * @throws InterruptedException when the call was cancelled
     */
    public static PlayableItems of(ChangeTargets targets, ToolContext context) throws InterruptedException {
        List<MediaItem> named = TargetItems.find(targets, context);
        Map<RatingKey, MediaItem> playable = new LinkedHashMap<>();
        for (MediaItem item : named) {
            add(item, context, playable);
            if (playable.size() > ChangeTargets.MOST_ITEMS) {
                throw ToolFailure.invalidInput(
                        "These are more than " + ChangeTargets.MOST_ITEMS + " episodes or tracks. Nothing was changed.",
                        "Change fewer items with each call.");
            }
        }
        return new PlayableItems(named, List.copyOf(playable.values()));
    }

    private static void add(MediaItem item, ToolContext context, Map<RatingKey, MediaItem> playable) {
        context.cancellation().throwIfCancelled();
        LibraryApi libraries = context.plex().libraries();
        RatingKey key = item.ratingKey().orElseThrow();
        if (item.type().equals(MediaType.COLLECTION)) {
            libraries.children(key).stream()
                    .filter(member -> member.ratingKey().isPresent())
                    .forEach(member -> add(member, context, playable));
        } else if (WITH_LEAVES.contains(item.type())) {
            libraries.leaves(key).stream()
                    .filter(leaf -> leaf.ratingKey().isPresent())
                    .forEach(leaf -> playable.put(leaf.ratingKey().orElseThrow(), leaf));
        } else {
            playable.put(key, item);
        }
    }

    /** The target of a change, as a person is asked about it. */
    public Target target() {
        boolean isWhole = named.stream().anyMatch(item -> WHOLE.contains(item.type()));
        return Targets.of(named, playable.size(), isWhole);
    }
}
