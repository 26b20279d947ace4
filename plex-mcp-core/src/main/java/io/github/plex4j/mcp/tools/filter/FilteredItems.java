package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.Walk;
import io.github.plex4j.client.Walk.Placed;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.filter.given.GivenFilters;
import io.github.plex4j.mcp.tools.item.ItemFields;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.LibraryFolders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items of one section that fit filters, in a wanted order. What comes back is checked, because Plex answers a filter it
 * does not understand with the whole list.
 */
public final class FilteredItems {
    private static final String RANDOM = "random";
    /** The number of steps that are all in order by chance in less than one of a hundred cases. */
    private static final int PROVING_STEPS = 4;

    private final ToolContext context;
    private final SectionKey section;
    private final Ordering ordering;
    private final ResolvedFilters filters;
    private final boolean shuffled;
    private final RowFilters rows;
    private final AnswerCheck check;
    private final ItemFields shown;

    private FilteredItems(
            ToolContext context,
            SectionKey section,
            Ordering ordering,
            ResolvedFilters filters,
            boolean shuffled,
            ItemFields shown) {
        this.context = context;
        this.section = section;
        this.ordering = ordering;
        this.filters = filters;
        this.shuffled = shuffled;
        this.shown = shown;
        this.rows = new RowFilters(context, filters.inRows());
        this.check = new AnswerCheck(context, section, ordering.query(), filters.asked());
    }

    /**
     * Prepares filters and sort, but for those by history; asks the server what it knows only where there are any.
     *
     * @param context the call
     * @param section the section
     * @param type    the type of item that is wanted
     * @param filters the filters
     * @param sort    the sort; null for the server's own order
     * @throws ToolFailure if the section does not have a filter, a name or the sort
     */
    public static FilteredItems prepare(
            ToolContext context, SectionKey section, MediaType type, GivenFilters filters, @Nullable String sort) {
        return prepare(context, section, type, filters.criteria(), sort);
    }

    /**
     * The titles the signed-in user has watched to the end: of a show, every episode.
     *
     * @throws ToolFailure if the section cannot be asked for that
     */
    public static FilteredItems watched(ToolContext context, SectionKey section, MediaType type) {
        List<Criterion> watched = List.of(new Criterion.State(FilterName.UNWATCHED, false));
        SectionSchema schema = SectionSchema.ask(context, section, type);
        ResolvedFilters resolved = new ResolvedFilters();
        new FilterResolver(context, section, schema).asked(watched).forEach(resolved::asked);
        return of(context, section, schema, resolved, "title");
    }

    /**
     * Prepares filters for {@link #sample}, but for those by history: in the server's random order where it can choose by
     * chance itself, because nothing is sifted here.
     *
     * @throws ToolFailure as {@link #prepare}
     */
    static FilteredItems byChance(ToolContext context, SectionKey section, MediaType type, GivenFilters filters) {
        SectionSchema schema = SectionSchema.ask(context, section, type);
        ResolvedFilters resolved = new FilterResolver(context, section, schema).resolve(filters.criteria());
        boolean sifted = !resolved.inRows().isEmpty() || !filters.history().isEmpty();
        boolean shuffled = !sifted && schema.sort(RANDOM).isPresent();
        return of(context, section, schema, resolved, shuffled ? RANDOM : null);
    }

    /** The same of criteria, none of which is by history. */
    static FilteredItems prepare(
            ToolContext context, SectionKey section, MediaType type, List<Criterion> criteria, @Nullable String sort) {
        if (criteria.isEmpty() && sort == null) {
            ItemQuery all = ItemQuery.all().ofType(type);
            return new FilteredItems(
                    context, section, Ordering.none(all), new ResolvedFilters(), false, ItemFields.USUAL);
        }
        SectionSchema schema = SectionSchema.ask(context, section, type);
        ResolvedFilters resolved = new FilterResolver(context, section, schema).resolve(criteria);
        return of(context, section, schema, resolved, sort);
    }

    private static FilteredItems of(
            ToolContext context,
            SectionKey section,
            SectionSchema schema,
            ResolvedFilters resolved,
            @Nullable String sort) {
        ItemQuery query = ItemQuery.all().ofType(schema.type());
        for (Condition condition : resolved.conditions()) {
            query = query.where(condition);
        }
        Optional<Sorting> sorting = Optional.ofNullable(sort).map(given -> Sorting.of(given, schema));
        ItemQuery asked = query;
        return new FilteredItems(
                context,
                section,
                sorting.map(given -> Ordering.of(given, asked, schema)).orElseGet(() -> Ordering.none(asked)),
                resolved,
                sorting.map(Sorting::by).equals(Optional.of(SortArgument.RANDOM)),
                ShownFields.of(sorting.map(Sorting::by), resolved).in(folders(context, resolved)));
    }

    private static LibraryFolders folders(ToolContext context, ResolvedFilters resolved) {
        boolean byFile = resolved.inRows().stream().anyMatch(filter -> filter.name() == FilterName.FILE);
        return byFile ? new LibraryFolders(Libraries.sections(context)) : LibraryFolders.UNKNOWN;
    }

    /** The same items with their ids elsewhere, by which copies of a title can be told. */
    public FilteredItems withExternalIds() {
        return new FilteredItems(context, section, ordering.withExternalIds(), filters, shuffled, shown);
    }

    /**
     * The part of the question that the server is asked.
     *
     * @param query        the whole query
     * @param filters      those that it answers
     * @param inRows       those that it does not
     * @param isImpossible whether a name is asked for that no item has
     */
    record Asked(ItemQuery query, List<AppliedFilter> filters, List<RowFilter> inRows, boolean isImpossible) {}

    Asked asked() {
        return new Asked(ordering.query(), filters.asked(), filters.inRows(), filters.isImpossible());
    }

    /** Whether the server gives the items in a random order. */
    boolean isShuffled() {
        return shuffled;
    }

    /** The order that items show; empty where none is wanted, or they do not tell. */
    Optional<ItemOrder> order() {
        return Optional.ofNullable(ordering.order());
    }

    /** Whether only this program can bring the items into the wanted order. */
    boolean isSortedHere() {
        return ordering.here();
    }

    /** Whether a page shows that the server sorted as it was asked, with a question to the other end where it is short. */
    boolean isInOrder(Page<MediaItem> page) {
        ItemOrder order = ordering.order();
        ItemQuery reverse = ordering.reverse();
        if (order == null || reverse == null) {
            return true;
        }
        if (!order.holds(page.items())) {
            return false;
        }
        boolean whole = page.offset() == 0 && page.nextOffset().isEmpty();
        boolean usual = order.by() == SortArgument.TITLE && !order.descending();
        return whole || usual || order.steps(page.items()) >= PROVING_STEPS || areEndsInOrder(page, order, reverse);
    }

    /** A server that passes over a sort begins with the same item from either end. */
    private boolean areEndsInOrder(Page<MediaItem> page, ItemOrder order, ItemQuery reverse) {
        Optional<MediaItem> first = page.offset() == 0 ? page.items().stream().findFirst() : first(ordering.query());
        Optional<MediaItem> last = first(reverse);
        List<MediaItem> ends = Stream.of(first, last).flatMap(Optional::stream).toList();
        return ends.size() == 2
                && !Objects.equals(ends.get(0).rawKey(), ends.get(1).rawKey())
                && order.holds(ends);
    }

    private Optional<MediaItem> first(ItemQuery query) {
        return context.plex().libraries().items(section, query).page(PageRequest.first(1)).items().stream()
                .findFirst();
    }

    /** The fields that items show because of the filters and the sort. */
    ItemFields shown() {
        return shown;
    }

    /** The filters that the items answer themselves: what they do not keep does not belong to the items. */
    RowFilters rows() {
        return rows;
    }

    /** Remarks on the filters for the caller. */
    List<String> notes() {
        return filters.notes();
    }

    /** Further remarks where no item fits: on numbers that no item has. */
    List<String> notesOfNothing() {
        MediaType type = ordering.query().type();
        return type == null ? List.of() : new AbsentNumbers(context, section).notes(type, filters.asked());
    }

    /**
     * The items the server gives, to be sifted by {@link #rows}; asking for them throws {@link ToolFailure} if an answer does
     * not fit the filters.
     */
    public Paged<MediaItem> list() {
        if (filters.isImpossible()) {
            return Paged.of(request -> new Page<>(List.of(), request.offset(), 0L), MediaItem::rawKey);
        }
        return context.plex().libraries().items(section, ordering.query()).checked(check::require);
    }

    /**
     * One part of the items. Its rows fit by chance where a filter was ignored, and then there are others that do not: the
     * total is that of the items that fit, or null when time ran out before that was certain.
     *
     * @throws ToolFailure if the answer does not fit the filters
     */
    public Page<MediaItem> page(PageRequest request) {
        ContextObserver observer = new ContextObserver(context);
        Paged<MediaItem> watched = list().checked(
                        part -> observer.reached(part.offset() + part.items().size(), part.total(), "items"));
        return withProvenTotal(watched.page(request));
    }

    /**
     * Some of the items in the server's random order, which is another one with each request: what follows the rows of an
     * answer is not what was left out of it.
     *
     * @throws ToolFailure if the answer does not fit the filters
     */
    Page<MediaItem> sample(int count) {
        Map<String, MediaItem> chosen = new LinkedHashMap<>();
        Walk<MediaItem> walk;
        int before;
        do {
            before = chosen.size();
            walk = list().walk();
            choose(walk.next(count), chosen);
        } while (chosen.size() < count && chosen.size() > before && walk.hasNext());
        while (chosen.size() < count && walk.hasNext()) {
            choose(walk.next(count), chosen);
        }
        List<MediaItem> items = chosen.values().stream().limit(count).toList();
        return withProvenTotal(new Page<>(items, 0, walk.total()));
    }

    private static void choose(List<Placed<MediaItem>> rows, Map<String, MediaItem> chosen) {
        rows.forEach(row -> chosen.putIfAbsent(String.valueOf(row.item().rawKey()), row.item()));
    }

    /** Without a total there are no numbers that prove anything: then, too, every row is read. */
    private Page<MediaItem> withProvenTotal(Page<MediaItem> page) {
        boolean whole = page.offset() == 0 && page.nextOffset().isEmpty();
        if (whole || check.isProven()) {
            return page;
        }
        AtomicLong right = new AtomicLong();
        End end = new ListReader(new ContextObserver(context))
                .read(list(), "items", rows -> right.addAndGet(rows.size()));
        Long counted = page.total() == null ? (Long) right.get() : page.total();
        return new Page<>(page.items(), page.offset(), end == End.WHOLE ? counted : null);
    }
}
