package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.collection.Collection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A collection that a change is made to.
 *
 * @param key its key
 * @param state all of it that a change can replace
 * @param members its items in the order that it shows; none when a query determines them
 */
record FoundCollection(RatingKey key, CollectionState state, List<MediaItem> members) {
    FoundCollection {
        members = List.copyOf(members);
    }

    /**
     * Finds a collection.
     *
     * @throws ToolFailure of code {@code not_found} when there is none of this key
     */
    static FoundCollection of(String ratingKey, ToolContext context) {
        return find(RatingKey.of(ratingKey), context).orElseThrow(() -> absent(ratingKey));
    }

    /**
     * Finds a collection whose items can be changed.
     *
     * @throws ToolFailure likewise, and of code {@code invalid_input} when a query determines its items
     */
    static FoundCollection ofStatic(String ratingKey, ToolContext context) {
        FoundCollection found = of(ratingKey, context);
        if (found.state.smart()) {
            throw ToolFailure.invalidInput(
                    "\"" + found.title() + "\" is a smart collection: its filters determine its items and their order."
                            + " Nothing was changed.",
                    "Give it other filters with `edit_collection` and a selection, or choose another collection.");
        }
        return found;
    }

    /** A collection; empty when there is none of this key. */
    static Optional<FoundCollection> find(RatingKey key, ToolContext context) {
        try {
            return context.plex().collections().find(key).map(collection -> {
                List<MediaItem> members = collection.smart() ? List.of() : members(key, context);
                return new FoundCollection(key, CollectionState.of(collection, keys(members)), members);
            });
        } catch (PlexNotFoundException gone) {
            return Optional.empty();
        }
    }

    /**
     * A collection without its items.
     *
     * @throws ToolFailure as {@link #of}
     */
    static Collection head(String ratingKey, ToolContext context) {
        try {
            return context.plex().collections().find(RatingKey.of(ratingKey)).orElseThrow(() -> absent(ratingKey));
        } catch (PlexNotFoundException gone) {
            throw absent(ratingKey);
        }
    }

    private static ToolFailure absent(String ratingKey) {
        return ToolFailure.notFound(
                "There is no collection with the key " + ratingKey + ".",
                "`get_collections` lists those of a library.");
    }

    /**
     * The items of a collection in the order that it shows.
     *
     * @throws ToolFailure if there is no time to read all
     */
    static List<MediaItem> members(RatingKey key, ToolContext context) {
        List<MediaItem> members = new ArrayList<>();
        End end = new ListReader(new ContextObserver(context))
                .read(context.plex().collections().items(key), "items", members::addAll);
        if (end != End.WHOLE) {
            throw new ToolFailure(
                    FailureCode.TIMEOUT,
                    "The items of the collection could not be read in the time of a call.",
                    "Try again later.");
        }
        return members;
    }

    /** The keys of items. */
    static List<String> keys(List<MediaItem> items) {
        return items.stream()
                .flatMap(item -> item.ratingKey().stream())
                .map(RatingKey::value)
                .toList();
    }

    String title() {
        return state.texts().title();
    }

    Thing<CollectionState> thing() {
        return new Thing<>(key.value(), title(), state);
    }
}
