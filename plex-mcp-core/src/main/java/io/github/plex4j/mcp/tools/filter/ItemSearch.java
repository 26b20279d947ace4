package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.item.ItemFields;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Items of a library that fit all filters, those by history included. The server is asked for what fits the others, and
 * what users played is looked up here. For one call.
 */
public final class ItemSearch {
    private static final String RANDOM = "random";

    private final FilteredItems items;
    private final Optional<WatchedByFilter> watched;
    private final ContextObserver observer;
    private final Times times;

    private ItemSearch(FilteredItems items, Optional<WatchedByFilter> watched, ToolContext context) {
        this.items = items;
        this.watched = watched;
        this.observer = new ContextObserver(context);
        this.times = new Times(context.timeZone());
    }

    /**
     * Prepares filters and sort.
     *
     * @param sort null for the server's own order
     * @throws ToolFailure if the library does not have a filter, a name or the sort, or the server no such user
     */
    public static ItemSearch prepare(
            ToolContext context, Library library, MediaType type, Filters filters, @Nullable String sort) {
        if (!filters.history().isEmpty() && sort != null && sort.strip().startsWith(RANDOM)) {
            throw ToolFailure.invalidInput(
                    "What users watched cannot be told page by page in random order.",
                    "Use `get_random_items`, or another sort.");
        }
        return of(context, library, type, filters, sort);
    }

    /**
     * Prepares filters for {@link #sample}.
     *
     * @throws ToolFailure as {@link #prepare}
     */
    public static ItemSearch byChance(ToolContext context, Library library, MediaType type, Filters filters) {
        return of(context, library, type, filters, filters.history().isEmpty() ? RANDOM : null);
    }

    private static ItemSearch of(
            ToolContext context, Library library, MediaType type, Filters filters, @Nullable String sort) {
        FilteredItems items = FilteredItems.prepare(context, library.key(), type, filters, sort);
        Optional<WatchedByFilter> watched = filters.history().isEmpty()
                ? Optional.empty()
                : Optional.of(WatchedByFilter.of(filters.history(), type, context));
        return new ItemSearch(watched.isPresent() ? items.withExternalIds() : items, watched, context);
    }

    /**
     * A part of what was found.
     *
     * @param page    the items; the total is not known where the walk ended before the last one
     * @param history what it rests on, where users' history was asked for
     * @param cut     whether time ran out: a second call would come no further
     */
    public record Found(Page<MediaItem> page, @Nullable HistoryBasis history, boolean cut) {}

    /** What items show because of the filters and the sort. */
    public ItemFields shown() {
        return items.shown();
    }

    /** One part. */
    public Found part(PageRequest request) {
        if (watched.isEmpty()) {
            return new Found(items.page(request), null, false);
        }
        List<MediaItem> wanted = new ArrayList<>();
        return walked(request.offset(), wanted, (item, number) -> {
            if (number > request.offset() && wanted.size() < request.size()) {
                wanted.add(item);
            }
        });
    }

    /** Some of all that fit, by chance; the total is that of all, where all were looked at. */
    public Found sample(int count, RandomGenerator random) {
        if (watched.isEmpty()) {
            return new Found(items.sample(count), null, false);
        }
        List<MediaItem> chosen = new ArrayList<>();
        return walked(0, chosen, (item, number) -> choose(item, number, count, chosen, random));
    }

    /** Takes an item that fits. */
    private interface Taker {
        /** Takes one more; {@code number} counts those that fit, this one included. */
        void take(MediaItem item, long number);
    }

    /** Looks at all items, as far as time allows: only then is it known how many fit. */
    private Found walked(long offset, List<MediaItem> taken, Taker taker) {
        WatchedByFilter filter = watched.orElseThrow();
        long[] fitting = {0};
        boolean whole = new ListReader(observer)
                .read(items.list(), "items", page -> {
                    for (MediaItem item : page) {
                        if (filter.fits(item)) {
                            taker.take(item, ++fitting[0]);
                        }
                    }
                })
                .isComplete();
        boolean more = fitting[0] > offset + taken.size();
        Long total = whole && filter.isComplete() ? (Long) fitting[0] : null;
        return new Found(new Page<>(taken, offset, total), filter.basis(whole, times), !whole && !more);
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
