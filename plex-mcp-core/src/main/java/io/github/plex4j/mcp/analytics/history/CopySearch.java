package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the copies of a title in all libraries. The server is asked for its guid; where it passes that over, or the guid
 * holds a language, the libraries are read. For one title; not thread-safe.
 */
final class CopySearch {
    private final MediaItem item;
    private final String identity;
    private final LibraryApi libraries;
    private final WalkObserver observer;
    private final ListReader reader;
    private final Set<RatingKey> copies = new LinkedHashSet<>();
    private boolean complete = true;

    CopySearch(MediaItem item, LibraryApi libraries, WalkObserver observer) {
        this.item = item;
        this.identity = TitleIdentity.of(item);
        this.libraries = libraries;
        this.observer = observer;
        this.reader = new ListReader(observer);
    }

    /** The keys of all copies, that of the item itself first. */
    Set<RatingKey> find() {
        item.ratingKey().ifPresent(copies::add);
        String guid = item.guid();
        if (guid != null && TitleIdentity.isShared(identity)) {
            if (TitleIdentity.hasLanguage(guid)) {
                findInLibraries();
            } else {
                askFor(guid);
            }
        }
        return copies;
    }

    private void askFor(String guid) {
        End end = reader.readWhile(libraries.byGuid(guid), "copies of the title", page -> addAll(guid, page));
        complete &= end.isComplete();
        if (end == End.ENOUGH) {
            readLibraries(item.type(), this::add);
        }
    }

    /** Each copy may be matched in any language, whatever that of its library, and no server finds a part of a guid. */
    private void findInLibraries() {
        MediaType holder = holder(item.type());
        if (item.type().equals(holder)) {
            readLibraries(holder, this::add);
            return;
        }
        Set<RatingKey> wholes = new LinkedHashSet<>();
        readLibraries(holder, whole -> {
            if (identity.startsWith(TitleIdentity.of(whole) + "/")) {
                whole.ratingKey().ifPresent(wholes::add);
            }
        });
        boolean isLowest =
                holder.levels().indexOf(item.type()) == holder.levels().size() - 1;
        for (RatingKey whole : wholes) {
            Paged<MediaItem> parts = isLowest ? libraries.leaves(whole) : libraries.children(whole);
            read(parts, "parts of the title", this::add);
        }
    }

    /** Whether no copy can be missing; meaningful after {@link #find}. */
    boolean isComplete() {
        return complete;
    }

    /** False at a row of another guid: the server passes the guid over and would give all it has. */
    private boolean addAll(String guid, List<MediaItem> page) {
        page.forEach(this::add);
        return page.stream().allMatch(copy -> copy.guid() == null || guid.equals(copy.guid()));
    }

    private void add(MediaItem candidate) {
        if (identity.equals(TitleIdentity.of(candidate))) {
            candidate.ratingKey().ifPresent(copies::add);
        }
    }

    private void readLibraries(MediaType type, Consumer<MediaItem> rows) {
        MediaType holder = holder(type);
        for (LibrarySection section : libraries.sections()) {
            if (section.type().equals(holder) && section.key().isPresent()) {
                ItemQuery query = ItemQuery.all().ofType(type).withExternalIds();
                read(libraries.items(section.key().get(), query), type + "s", rows);
            }
        }
    }

    private void read(Paged<MediaItem> list, String what, Consumer<MediaItem> rows) {
        complete &= observer.mayGoOn()
                && reader.read(list, what, page -> page.forEach(rows)).isComplete();
    }

    /** The type of the libraries that have items of a type. */
    static MediaType holder(MediaType type) {
        return Stream.of(MediaType.SHOW, MediaType.ARTIST)
                .filter(holder -> holder.levels().contains(type))
                .findFirst()
                .orElse(type);
    }
}
