package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.GivenFilters;
import io.github.plex4j.mcp.tools.item.ItemFields;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Items of a library that fit all filters. The server is asked for what fits those it knows; by the others, and by what users
 * played, its items are sifted here. For one call.
 */
public final class ItemSearch {
    private final FilteredItems items;
    private final Optional<WatchedByFilter> watched;
    private final Sifter sifter;
    private final ContextObserver observer;
    private final Times times;

    private ItemSearch(FilteredItems items, Optional<WatchedByFilter> watched, ToolContext context) {
        this.items = watched.isPresent() ? items.withExternalIds() : items;
        this.watched = watched;
        this.sifter = new Sifter(this.items.rows(), watched);
        this.observer = new ContextObserver(context);
        this.times = new Times(context.timeZone());
    }

    /**
     * Prepares filters and sort.
     *
     * @param sort null for the server's own order
     * @throws ToolFailure if the library does not have a filter or the sort, or the server no such user
     */
    public static ItemSearch prepare(
            ToolContext context, Library library, MediaType type, GivenFilters filters, @Nullable String sort) {
        ItemSearch search = new ItemSearch(
                FilteredItems.prepare(context, library.key(), type, filters, sort),
                watched(context, type, filters),
                context);
        if (!search.sifter.isOpen() && search.items.isShuffled()) {
            throw ToolFailure.invalidInput(
                    "With these filters, pages in random order would contain some items twice and others never.",
                    "Use `get_random_items`, or another sort.");
        }
        return search;
    }

    /**
     * Prepares filters for {@link #sample}.
     *
     * @throws ToolFailure as {@link #prepare}
     */
    public static ItemSearch byChance(ToolContext context, Library library, MediaType type, GivenFilters filters) {
        return new ItemSearch(
                FilteredItems.byChance(context, library.key(), type, filters),
                watched(context, type, filters),
                context);
    }

    private static Optional<WatchedByFilter> watched(ToolContext context, MediaType type, GivenFilters filters) {
        return filters.history().isEmpty()
                ? Optional.empty()
                : Optional.of(WatchedByFilter.of(filters.history(), type, context));
    }

    /**
     * A part of what was found.
     *
     * @param page    the items; the total is not known where the walk ended before the last one
     * @param scanned how many items were looked at; null where the server found them
     * @param of      the items to read in all, according to the server
     * @param history what it rests on, where users' history was asked for or not all was looked at
     * @param cut     whether a second call would not go on from here: time ran out, or each has a random order of its own
     * @param note    what the caller should know of the filters
     */
    public record Found(
            Page<MediaItem> page,
            @Nullable Long scanned,
            @Nullable Long of,
            @Nullable HistoryBasis history,
            boolean cut,
            @Nullable String note) {}

    /** The fields that items show because of the filters and the sort. */
    public ItemFields shown() {
        return items.shown();
    }

    /** One part. */
    public Found part(PageRequest request) {
        return items.isSortedHere() ? sorted(request) : inServersOrder(request).orElseGet(() -> sorted(request));
    }

    /** Empty where the items show that the server ignored the sort. */
    private Optional<Found> inServersOrder(PageRequest request) {
        if (sifter.isOpen()) {
            Page<MediaItem> page = items.page(request);
            return items.isInOrder(page) ? Optional.of(asGiven(page)) : Optional.empty();
        }
        List<MediaItem> wanted = new ArrayList<>();
        boolean[] inOrder = {true};
        Found found = walked(
                request.offset(),
                wanted,
                rows -> inOrder[0] = inOrder[0]
                        && items.order().map(order -> order.holds(rows)).orElse(true),
                (item, number) -> {
                    if (number > request.offset() && wanted.size() < request.size()) {
                        wanted.add(item);
                    }
                });
        return inOrder[0] ? Optional.of(found) : Optional.empty();
    }

    /** Sorts all items here. */
    private Found sorted(PageRequest request) {
        FirstItems first = new FirstItems(items.order().orElseThrow(), request);
        Found all = walked(0, List.of(), rows -> {}, (item, number) -> first.add(item));
        boolean more = !Objects.equals(all.scanned(), all.of());
        return new Found(
                new Page<>(first.part(), request.offset(), all.page().total()),
                all.scanned(),
                all.of(),
                all.history(),
                more,
                more ? joined(all.note(), "Only the items that were read are sorted.") : all.note());
    }

    /** Some of all that fit, by chance; the total is that of all, where all were looked at. */
    public Found sample(int count, RandomGenerator random) {
        if (items.isShuffled()) {
            return asGiven(items.sample(count));
        }
        List<MediaItem> chosen = new ArrayList<>();
        return walked(0, chosen, rows -> {}, (item, number) -> choose(item, number, count, chosen, random));
    }

    private Found asGiven(Page<MediaItem> page) {
        boolean nothing = page.items().isEmpty() && page.offset() == 0;
        return new Found(page, null, null, null, items.isShuffled(), note(nothing));
    }

    /** Takes an item that fits. */
    private interface Taker {
        /** Takes one more; {@code number} counts those that fit, this one included. */
        void take(MediaItem item, long number);
    }

    /** Looks at all items, as far as time allows: only then is it known how many fit. */
    private Found walked(long offset, List<MediaItem> taken, Consumer<List<MediaItem>> rows, Taker taker) {
        Extent extent = new Extent();
        long[] fitting = {0};
        boolean whole = new ListReader(observer)
                .read(items.list().checked(extent::announced), "items", page -> {
                    extent.looked(page.size());
                    rows.accept(page);
                    for (MediaItem item : sifter.keep(page)) {
                        taker.take(item, ++fitting[0]);
                    }
                })
                .isComplete();
        boolean complete = whole && watched.map(WatchedByFilter::isComplete).orElse(true);
        boolean more = fitting[0] > offset + taken.size();
        return new Found(
                new Page<>(taken, offset, complete ? (Long) fitting[0] : null),
                extent.scanned(),
                whole ? (Long) extent.scanned() : extent.of(),
                basis(whole),
                !whole && !more,
                note(fitting[0] == 0));
    }

    /**
     * The basis of the answer, where the history of users was requested or not all items were read.
     *
     * @param whole whether all items were read
     */
    public @Nullable HistoryBasis basis(boolean whole) {
        return watched.map(filter -> filter.basis(whole, times)).orElse(whole ? null : HistoryBasis.CUT);
    }

    /**
     * The items the server gives, from which {@link #keep} takes those that fit.
     *
     * @throws ToolFailure if the server does not sort as is wanted; asking for them throws it where they show that
     */
    public Paged<MediaItem> list() {
        if (items.isSortedHere()) {
            throw ToolFailure.invalidInput(
                    "This server does not have this sort, and the list is too long to sort here.",
                    "Use another sort, or omit it and sort the file.");
        }
        return items.order()
                .map(order -> items.list().checked(page -> requireSorted(order, page)))
                .orElseGet(items::list);
    }

    private static void requireSorted(ItemOrder order, Page<MediaItem> page) {
        if (!order.holds(page.items())) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server ignored the sort: its answer is in another order.",
                    "Omit the sort and sort the file.");
        }
    }

    /** The items that fit, in their order. */
    public List<MediaItem> keep(List<MediaItem> rows) {
        return sifter.keep(rows);
    }

    /**
     * Remarks on the filters, as far as items were read; null when there are none.
     *
     * @param nothing whether no item fits
     */
    public @Nullable String note(boolean nothing) {
        List<String> notes = new ArrayList<>(items.notes());
        notes.addAll(items.rows().absent());
        notes.addAll(items.rows().untold());
        if (nothing) {
            notes.addAll(items.notesOfNothing());
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private static String joined(@Nullable String note, String more) {
        return note == null ? more : note + ' ' + more;
    }

    /** The part of a list that was looked at. */
    private static final class Extent {
        private long scanned;
        private @Nullable Long total;

        void announced(Page<MediaItem> page) {
            total = page.total();
        }

        void looked(int rows) {
            scanned += rows;
        }

        long scanned() {
            return scanned;
        }

        /** The number of items; null when the server does not report it, or reports less than there are. */
        @Nullable
        Long of() {
            return total == null || total < scanned ? null : total;
        }
    }

    /** Each of those seen so far is as likely to be among the chosen. */
    private static void choose(MediaItem item, long seen, int count, List<MediaItem> chosen, RandomGenerator random) {
        if (chosen.size() < count) {
            chosen.add(item);
            return;
        }
        long place = random.nextLong(seen);
        if (place < count) {
            chosen.set((int) place, item);
        }
    }
}
