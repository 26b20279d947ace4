package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the items with an id. Plex can be asked for an identity of its own, which all copies of a title share; for other ids
 * the libraries are read until an item has one. For one call.
 */
final class ExternalIdSearch {
    private static final int MOST_COPIES = 200;

    private final ToolContext context;
    private final ExternalId id;
    private final ListReader reader;
    private final ContextObserver observer;
    private final Map<String, MediaItem> found = new LinkedHashMap<>();
    private long scanned;
    private boolean complete = true;

    ExternalIdSearch(ToolContext context, ExternalId id) {
        this.context = context;
        this.id = id;
        this.observer = new ContextObserver(context);
        this.reader = new ListReader(observer);
    }

    /**
     * Looks for items.
     *
     * @param type the only type that is wanted; null for movies and shows
     */
    List<MediaItem> find(@Nullable MediaType type) {
        MediaType wanted = type == null ? id.type() : type;
        if (!id.isPlexGuid() || !hasCopies(id.text())) {
            for (MediaType level : wanted == null ? List.of(MediaType.MOVIE, MediaType.SHOW) : List.of(wanted)) {
                if (found.isEmpty() || !id.isOneItem()) {
                    read(level);
                }
            }
        }
        return found.values().stream()
                .filter(item -> wanted == null || item.type().equals(wanted))
                .toList();
    }

    /** The number of rows compared. */
    long scanned() {
        return scanned;
    }

    /** Whether everything was looked at that had to be. */
    boolean isComplete() {
        return complete;
    }

    /** Reads the libraries that hold items of a type. Those of legacy agents have no identity that copies share. */
    private void read(MediaType level) {
        boolean copiesAreKnown = false;
        for (Library library : Libraries.all(context)) {
            boolean mayHold = LibraryTypes.levels(library).contains(level) && (!copiesAreKnown || isLegacy(library));
            if (mayHold && !observer.mayGoOn()) {
                complete = false;
            } else if (mayHold) {
                copiesAreKnown |= read(library, level);
            }
        }
    }

    private static boolean isLegacy(Library library) {
        return String.valueOf(library.section().agent()).startsWith("com.plexapp.agents.");
    }

    /** Whether all copies of the item that was found are known, so that no others need to be looked for. */
    private boolean read(Library library, MediaType level) {
        ItemQuery query = ItemQuery.all().ofType(level).withExternalIds();
        List<MediaItem> matching = new ArrayList<>();
        ListReader.End end =
                reader.readWhile(context.plex().libraries().items(library.key(), query), library.title(), rows -> {
                    scanned += rows.size();
                    rows.stream().filter(id::isOf).forEach(matching::add);
                    return matching.stream().noneMatch(this::hasCopies);
                });
        matching.forEach(this::add);
        complete &= end.isComplete();
        return end == ListReader.End.ENOUGH;
    }

    private boolean hasCopies(MediaItem item) {
        String guid = item.guid();
        return !id.isPlexGuid() && guid != null && guid.startsWith("plex://") && hasCopies(guid);
    }

    /** Whether the server answers with the copies that share an identity, rather than passing over the question. */
    private boolean hasCopies(String guid) {
        List<MediaItem> items = context.plex()
                .libraries()
                .byGuid(guid)
                .page(PageRequest.first(MOST_COPIES))
                .items();
        boolean understood = items.stream().allMatch(item -> guid.equals(item.guid()));
        if (understood) {
            items.forEach(this::add);
        }
        return understood;
    }

    private void add(MediaItem item) {
        found.putIfAbsent(Optional.ofNullable(item.rawKey()).orElseGet(() -> Objects.toString(item.guid())), item);
    }
}
