package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.ItemSearch;
import io.github.plex4j.mcp.tools.filter.given.GivenFilters;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items an export is of, one page of them in memory. For one call. */
final class ExportSource {
    private static final int PAGE = LibraryApi.MAXIMUM_KEYS;

    private final ToolContext context;
    private final String what;
    private final MediaType type;
    private final Paged<MediaItem> items;
    private final Optional<ItemSearch> search;
    private final ContextObserver observer;

    private ExportSource(
            ToolContext context, Library library, MediaType type, Paged<MediaItem> items, Optional<ItemSearch> search) {
        this.context = context;
        this.what = "items of " + library.title();
        this.type = type;
        this.items = items;
        this.search = search;
        this.observer = new ContextObserver(context);
    }

    /** Takes an item. */
    @FunctionalInterface
    interface Receiver {
        void take(MediaItem item) throws IOException;
    }

    /**
     * Prepares filters and sort, and reads what history they need.
     *
     * @throws ToolFailure if the library does not have the type, a filter, a name or the sort; if the sort is by chance, which
     *     would give some items twice and others never; or if the history could not be read to its end in time
     */
    static ExportSource of(
            ToolContext context,
            Library library,
            @Nullable ItemType wanted,
            GivenFilters filters,
            @Nullable String sort) {
        if (sort != null && sort.strip().toLowerCase(Locale.ROOT).startsWith("random")) {
            throw ToolFailure.invalidInput(
                    "Pages in random order would contain some items twice and others never.",
                    "Use another sort, or `get_random_items`.");
        }
        if (wanted == ItemType.COLLECTION) {
            return ofCollections(context, library, filters, sort);
        }
        MediaType type = LibraryTypes.require(library, wanted);
        ItemSearch search = ItemSearch.prepare(context, library, type, filters, sort);
        ExportSource source = new ExportSource(context, library, type, search.list(), Optional.of(search));
        HistoryBasis basis = source.history();
        if (basis != null && Boolean.FALSE.equals(basis.complete())) {
            throw source.outOfTime();
        }
        return source;
    }

    private static ExportSource ofCollections(
            ToolContext context, Library library, GivenFilters filters, @Nullable String sort) {
        if (!filters.isEmpty() || sort != null) {
            throw ToolFailure.invalidInput(
                    "Collections can be neither filtered nor sorted.", "Omit the filters and the sort.");
        }
        return new ExportSource(
                context,
                library,
                MediaType.COLLECTION,
                context.plex().collections().all(library.key()),
                Optional.empty());
    }

    MediaType type() {
        return type;
    }

    /** The basis of the items, where the history of users was requested. */
    @Nullable
    HistoryBasis history() {
        return search.map(filtered -> filtered.basis(true)).orElse(null);
    }

    /**
     * Remarks on the filters, once all items were handed over; null when there are none.
     *
     * @param nothing whether there were no items
     */
    @Nullable
    String note(boolean nothing) {
        return search.map(filtered -> filtered.note(nothing)).orElse(null);
    }

    /**
     * Hands over all items in order.
     *
     * @param full whether each is to be complete; items that are gone by then are not handed over
     * @throws ToolFailure of code {@code timeout} when time runs out before the last: a part of a library would pass for the
     *     whole
     */
    void forEach(boolean full, Receiver receiver) throws IOException {
        long seen = 0;
        for (Page<MediaItem> page : items.pages(PAGE)) {
            List<MediaItem> wanted =
                    search.map(filtered -> filtered.keep(page.items())).orElse(page.items());
            for (MediaItem item : full ? inFull(wanted) : wanted) {
                receiver.take(item);
            }
            seen += page.items().size();
            observer.reached(seen, page.total(), what);
            if (page.nextOffset().isPresent() && !observer.mayGoOn()) {
                throw outOfTime();
            }
        }
    }

    private List<MediaItem> inFull(List<MediaItem> rows) {
        List<RatingKey> keys =
                rows.stream().flatMap(row -> row.ratingKey().stream()).toList();
        Map<RatingKey, MediaItem> found = keys.isEmpty() ? Map.of() : found(keys);
        List<MediaItem> complete = new ArrayList<>(rows.size());
        for (MediaItem row : rows) {
            Optional<RatingKey> key = row.ratingKey();
            MediaItem item = key.isEmpty() ? row : found.get(key.get());
            if (item != null) {
                complete.add(item);
            }
        }
        return complete;
    }

    private Map<RatingKey, MediaItem> found(List<RatingKey> keys) {
        try {
            return context.plex().libraries().metadata(keys, Detail.EXTERNAL_IDS).stream()
                    .filter(item -> item.ratingKey().isPresent())
                    .collect(Collectors.toMap(
                            item -> item.ratingKey().orElseThrow(), Function.identity(), (first, second) -> first));
        } catch (PlexNotFoundException allGone) {
            return Map.of();
        }
    }

    private ToolFailure outOfTime() {
        return new ToolFailure(
                FailureCode.TIMEOUT,
                "Time ran out before all " + what + " were read; no file was written.",
                "Export in parts with filters such as decade, omit fields that need full items, or export at a"
                        + " terminal with plex-cli export-library, which has no time limit. PLEX_MCP_CALL_SECONDS sets"
                        + " the limit.");
    }
}
