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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the copies of a title in all libraries. The server is asked for its guid; where it passes that over, the libraries
 * are read. For one title; not thread-safe.
 */
final class CopySearch {
    private final MediaItem item;
    private final String identity;
    private final LibraryApi libraries;
    private final ListReader reader;
    private final Set<RatingKey> copies = new LinkedHashSet<>();
    private boolean complete = true;

    CopySearch(MediaItem item, LibraryApi libraries, WalkObserver observer) {
        this.item = item;
        this.identity = TitleIdentity.of(item);
        this.libraries = libraries;
        this.reader = new ListReader(observer);
    }

    /** The keys of all copies, that of the item itself first. */
    Set<RatingKey> find() {
        item.ratingKey().ifPresent(copies::add);
        String guid = item.guid();
        if (guid != null && TitleIdentity.isShared(identity)) {
            for (String each : TitleIdentity.guids(guid, languages(guid))) {
                End end = reader.readWhile(libraries.byGuid(each), "copies of the title", page -> addAll(each, page));
                if (end == End.ENOUGH) {
                    readLibraries();
                    break;
                }
                complete &= end.isComplete();
            }
        }
        return copies;
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

    private void readLibraries() {
        MediaType holder = holder(item.type());
        for (LibrarySection section : libraries.sections()) {
            if (section.type().equals(holder) && section.key().isPresent()) {
                Paged<MediaItem> all = libraries.items(
                        section.key().get(), ItemQuery.all().ofType(item.type()).withExternalIds());
                complete &= reader.read(all, item.type() + "s", page -> page.forEach(this::add))
                        .isComplete();
            }
        }
    }

    /** The type of the libraries that have items of a type. */
    static MediaType holder(MediaType type) {
        return Stream.of(MediaType.SHOW, MediaType.ARTIST)
                .filter(holder -> holder.levels().contains(type))
                .findFirst()
                .orElse(type);
    }

    private Set<String> languages(String guid) {
        return TitleIdentity.isOfEveryLanguage(guid)
                ? Set.of()
                : libraries.sections().stream()
                        .flatMap(section -> Stream.ofNullable(section.language()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
