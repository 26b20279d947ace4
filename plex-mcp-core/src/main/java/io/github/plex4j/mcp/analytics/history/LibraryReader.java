package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads all items of a type, whichever library they are in. Not thread-safe. */
final class LibraryReader {
    private final LibraryApi libraries;
    private final WalkObserver observer;
    private @Nullable List<LibrarySection> sections;
    private boolean unfinished;

    LibraryReader(LibraryApi libraries, WalkObserver observer) {
        this.libraries = libraries;
        this.observer = observer;
    }

    /** Reads all items at the top of the libraries of that type. */
    void readAll(MediaType type, Consumer<MediaItem> items) {
        for (LibrarySection section : sections()) {
            if (section.type().equals(type)) {
                section.key()
                        .ifPresent(key -> read(
                                libraries.items(
                                        key, ItemQuery.all().ofType(type).withExternalIds()),
                                type + "s",
                                items));
            }
        }
    }

    /** Reads the lowest parts of an item. */
    void readLeaves(RatingKey whole, Consumer<MediaItem> items) {
        read(libraries.leaves(whole), "parts of a title", items);
    }

    /** Whether a list was not read to its end because time ran out or it would not stand still: what seems to be the only one may not be. */
    boolean isUnfinished() {
        return unfinished;
    }

    private void read(Paged<MediaItem> list, String what, Consumer<MediaItem> items) {
        if (!observer.mayGoOn()) {
            unfinished = true;
            return;
        }
        End end = new ListReader(observer).read(list, what, page -> page.forEach(items));
        unfinished |= !end.isComplete();
    }

    private List<LibrarySection> sections() {
        List<LibrarySection> known = sections;
        if (known == null) {
            known = libraries.sections();
            sections = known;
        }
        return known;
    }
}
