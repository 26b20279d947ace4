package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Lists of one section that a search for faults reads, narrowed by the server wherever it has the filter. The search judges each
 * item of a list itself, so a server that passes a filter over costs time and nothing else. For one call.
 */
public final class HygieneQueries {
    /** Items added during a scan come last, and so move nothing between its pages. */
    private static final Sorting STEADY = new Sorting(SortArgument.ADDED, false);

    private final ToolContext context;
    private final SectionKey section;
    private final SectionSchema schema;

    private HygieneQueries(ToolContext context, SectionKey section, SectionSchema schema) {
        this.context = context;
        this.section = section;
        this.schema = schema;
    }

    /** Asks what a section can filter and sort items of a type by. */
    public static HygieneQueries of(ToolContext context, SectionKey section, MediaType type) {
        return new HygieneQueries(context, section, SectionSchema.ask(context, section, type));
    }

    /** All items, in an order that stays the same. */
    public Paged<MediaItem> all() {
        return filtered(List.of());
    }

    /**
     * A list and those of its items that are wanted.
     *
     * @param list the items the server gives
     * @param wanted takes items of the list and gives those that are wanted, in their order
     */
    public record Sifted(Paged<MediaItem> list, UnaryOperator<List<MediaItem>> wanted) {}

    /**
     * Items without a match. Where the server lacks the filter or ignores it, the items themselves tell; looking at those that
     * do not tell throws {@link ToolFailure}.
     *
     * @throws ToolFailure if neither the section has such a filter nor its items tell
     */
    public Sifted unmatched() {
        Criterion unmatched = new Criterion.State(FilterName.UNMATCHED, true);
        ResolvedFilters resolved = new FilterResolver(context, section, schema).resolve(List.of(unmatched));
        ItemQuery query = narrowed(resolved.asked());
        AnswerCheck check = new AnswerCheck(context, section, query, resolved.asked());
        RowFilters rows = new RowFilters(context, resolved.inRows());
        return new Sifted(items(query), items -> rows.keep(check.fitting(items)));
    }

    /** The resolutions there are; empty when the section does not list them. */
    public Optional<List<FilterValue>> resolutions() {
        return values(FilterName.RESOLUTION);
    }

    /** Items with a version of any of these resolutions. */
    public Paged<MediaItem> ofResolution(List<FilterValue> resolutions) {
        List<String> names = resolutions.stream().map(FilterValue::key).toList();
        return filtered(List.of(new Criterion.Words(FilterName.RESOLUTION, String.join("|", names))));
    }

    /** Items with a version of at most that many kilobits a second; all items where the section has no such filter. */
    public Paged<MediaItem> ofBitrateTo(int kilobits) {
        boolean known = schema.find(FilterName.BITRATE_TO_KBPS).isPresent();
        return known
                ? filtered(List.of(new Criterion.Bound(FilterName.BITRATE_TO_KBPS, Operator.LESS, kilobits)))
                : all();
    }

    /** The languages of subtitles there are; empty when the section does not list them. */
    public Optional<List<FilterValue>> subtitleLanguages() {
        return values(FilterName.SUBTITLE_LANGUAGE);
    }

    /** Items without subtitles in a language, which may have several values. */
    public Paged<MediaItem> withoutSubtitles(List<FilterValue> language) {
        String keys = language.stream().map(FilterValue::key).collect(Collectors.joining("|", "!", ""));
        return filtered(List.of(new Criterion.Words(FilterName.SUBTITLE_LANGUAGE, keys)));
    }

    /** All items, those with the largest version first; empty when the section cannot sort so. */
    public Optional<Paged<MediaItem>> bySize() {
        Sorting largestFirst = new Sorting(SortArgument.SIZE, true);
        return schema.isListed() ? largestFirst.ask(typed(), schema).map(this::items) : Optional.empty();
    }

    private Optional<List<FilterValue>> values(FilterName name) {
        Optional<PlexField> field = schema.listed(name);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ListedValues.of(context, section, schema.type(), field.get()));
        } catch (PlexNotFoundException unlisted) {
            return Optional.empty();
        }
    }

    private ItemQuery typed() {
        return ItemQuery.all().ofType(schema.type()).withExternalIds();
    }

    private Paged<MediaItem> filtered(List<Criterion> criteria) {
        return items(narrowed(new FilterResolver(context, section, schema).asked(criteria)));
    }

    private ItemQuery narrowed(List<AppliedFilter> filters) {
        ItemQuery query = typed();
        for (AppliedFilter filter : filters) {
            for (Condition condition : filter.conditions()) {
                query = query.where(condition);
            }
        }
        return STEADY.ask(query, schema).orElse(query);
    }

    private Paged<MediaItem> items(ItemQuery query) {
        return context.plex().libraries().items(section, query);
    }
}
