package io.github.plex4j.mcp.analytics.walk;

import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks items up by their keys, as many at a time as a server takes. */
public final class ItemLookup {
    private final LibraryApi libraries;
    private final WalkObserver observer;

    public ItemLookup(LibraryApi libraries, WalkObserver observer) {
        this.libraries = libraries;
        this.observer = observer;
    }

    /**
     * The items of these keys.
     *
     * @param keys any number of keys
     * @return those that exist, with full metadata and their ids elsewhere
     */
    public List<MediaItem> find(Collection<RatingKey> keys) {
        List<MediaItem> found = new ArrayList<>(keys.size());
        inParts(keys, some -> libraries.metadata(some, Detail.EXTERNAL_IDS), found::add);
        return found;
    }

    /**
     * The same without their files, which are most of what a server has to say.
     *
     * @param items given each item that exists; of many keys not all items are in memory at a time
     */
    public void outlines(Collection<RatingKey> keys, Consumer<MediaItem> items) {
        inParts(keys, libraries::outlines, items);
    }

    private void inParts(
            Collection<RatingKey> keys, Function<List<RatingKey>, List<MediaItem>> asking, Consumer<MediaItem> items) {
        List<RatingKey> wanted = keys.stream().distinct().toList();
        for (int first = 0; first < wanted.size(); first += LibraryApi.MAXIMUM_KEYS) {
            int end = Math.min(first + LibraryApi.MAXIMUM_KEYS, wanted.size());
            some(wanted.subList(first, end), asking).forEach(items);
            observer.working("items");
        }
    }

    /** A server that knows none of the keys says that it knows nothing of the kind. */
    private static List<MediaItem> some(List<RatingKey> keys, Function<List<RatingKey>, List<MediaItem>> asking) {
        try {
            return asking.apply(keys);
        } catch (PlexNotFoundException none) {
            return List.of();
        }
    }
}
