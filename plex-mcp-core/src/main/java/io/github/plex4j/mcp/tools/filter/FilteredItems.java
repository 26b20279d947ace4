package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.tool.FailureCode;
import io.github.plex4j.mcp.tool.ToolContext;
import io.github.plex4j.mcp.tool.ToolFailure;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Items of one section that fit filters, in a wanted order. What comes back is checked: the first and the last row of
 * each page must fit, or Plex did not understand a filter and answered with the whole list.
 */
public final class FilteredItems {
    private final ToolContext context;
    private final SectionKey section;
    private final ItemQuery query;
    private final List<Check> checks;

    private FilteredItems(ToolContext context, SectionKey section, ItemQuery query, List<Check> checks) {
        this.context = context;
        this.section = section;
        this.query = query;
        this.checks = checks;
    }

    /**
     * Prepares filters and sort; asks the server what it knows only where there are any.
     *
     * @param context the call
     * @param section the section
     * @param type    the type of item that is wanted
     * @param filters the filters
     * @param sort    the sort; null for the server's own order
     * @param moments reads a date or time, given the name of the argument and its text
     * @throws ToolFailure if the section does not have a filter, a name or the sort
     */
    public static FilteredItems prepare(
            ToolContext context,
            SectionKey section,
            MediaType type,
            Filters filters,
            @Nullable String sort,
            BiFunction<String, String, Instant> moments) {
        List<Criterion> criteria = filters.criteria();
        if (criteria.isEmpty() && sort == null) {
            return new FilteredItems(context, section, ItemQuery.all().ofType(type), List.of());
        }
        SectionSchema schema = SectionSchema.ask(context.plex(), section, type);
        FilterResolver.Resolved resolved = new FilterResolver(context, section, schema, moments).resolve(criteria);
        ItemQuery query = sort == null ? resolved.query() : SortArgument.apply(sort, resolved.query(), schema);
        return new FilteredItems(context, section, query, resolved.checks());
    }

    /**
     * The values a filter can have in one section.
     *
     * @param context the call
     * @param section the section
     * @param type    the type of item
     * @param filter  the name of the filter, as callers or as Plex call it
     * @return the values in the server's order
     * @throws ToolFailure if the section lists none for it, with the filters of which it does
     */
    public static Paged<FilterValue> values(ToolContext context, SectionKey section, MediaType type, String filter) {
        SectionSchema schema = SectionSchema.ask(context.plex(), section, type);
        PlexField field = Arrays.stream(FilterName.values())
                .filter(name ->
                        name.argument().equals(filter) || name.plexNames().contains(filter))
                .flatMap(name -> schema.listed(name).stream())
                .findFirst()
                .orElseThrow(() -> ToolFailure.invalidInput(
                        "This library lists no values of that filter for items of type " + type + ".",
                        "It lists those of: " + String.join(", ", schema.listedFilters()) + "."));
        return context.plex().libraries().filterValues(section, field.valuesOf(type), field.unscopedListName());
    }

    /**
     * One page of the items.
     *
     * @throws ToolFailure if what came back does not fit the filters
     */
    public Page<MediaItem> page(PageRequest request) {
        Page<MediaItem> page = context.plex().libraries().items(section, query).page(request);
        if (!checks.isEmpty() && !page.items().isEmpty()) {
            check(page.items());
        }
        return page;
    }

    private void check(List<MediaItem> items) {
        List<MediaItem> ends =
                items.size() == 1 ? List.of(items.get(0)) : List.of(items.get(0), items.get(items.size() - 1));
        Map<RatingKey, MediaItem> untold = new LinkedHashMap<>();
        for (MediaItem item : ends) {
            if (judge(item, false) == Verdict.UNTOLD) {
                item.ratingKey().ifPresent(key -> untold.put(key, item));
            }
        }
        if (!untold.isEmpty()) {
            context.plex().libraries().metadata(untold.keySet()).forEach(item -> judge(item, true));
        }
    }

    /** What all checks together say; one that fails ends the call. */
    private Verdict judge(MediaItem item, boolean complete) {
        Optional<Verdict> untold = Optional.empty();
        for (Check check : checks) {
            Verdict verdict = check.judge(item, complete);
            if (verdict == Verdict.FAILS) {
                throw new ToolFailure(
                        FailureCode.UPSTREAM_ERROR,
                        "The server answered with items that do not fit the filters.",
                        "It did not understand one of them. Try fewer filters; nothing was left out or changed here.");
            }
            untold = verdict == Verdict.UNTOLD ? Optional.of(verdict) : untold;
        }
        return untold.orElse(Verdict.FITS);
    }
}
