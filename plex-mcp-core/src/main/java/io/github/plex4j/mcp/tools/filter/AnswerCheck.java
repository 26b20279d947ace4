package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the rows of an answer show that the server understood the filters: Plex answers one that it cannot read with the whole
 * list. Every row is judged by what it holds. A filter of which a row does not tell must show its effect in the number of items,
 * and where numbers prove nothing, those rows are looked up in full. For one call.
 */
final class AnswerCheck {
    private final ItemLookup lookup;
    private final List<AppliedFilter> filters;
    private final EffectOfFilters effect;
    private final Map<AppliedFilter, Boolean> proven = new LinkedHashMap<>();

    AnswerCheck(ToolContext context, SectionKey section, ItemQuery query, List<AppliedFilter> filters) {
        this.lookup = new ItemLookup(context.plex().libraries(), new ContextObserver(context));
        this.filters = List.copyOf(filters);
        this.effect = new EffectOfFilters(context, section, query);
    }

    /**
     * Checks rows that came back.
     *
     * @throws ToolFailure of code {@code upstream_error} if they do not fit the filters, or nothing shows that they do
     */
    void require(Page<MediaItem> page) {
        require(page.items());
    }

    /**
     * The rows that fit, where others are no reason to fail: each row is judged, and the whole list is read.
     *
     * @throws ToolFailure of code {@code upstream_error} if nothing shows whether some rows fit
     */
    List<MediaItem> fitting(List<MediaItem> rows) {
        List<MediaItem> fitting = rows.stream()
                .filter(row ->
                        filters.stream().allMatch(filter -> filter.check().judge(row, false) != Verdict.FAILS))
                .toList();
        require(fitting);
        return fitting;
    }

    private void require(List<MediaItem> rows) {
        for (AppliedFilter filter : filters) {
            List<MediaItem> untold = rows.stream()
                    .filter(row -> verdict(filter, row, false) == Verdict.UNTOLD)
                    .toList();
            if (!untold.isEmpty() && !isProven(filter)) {
                requireInFull(filter, untold);
            }
        }
    }

    /** Whether numbers prove that the server understood every filter, whatever rows it answered with. */
    boolean isProven() {
        return filters.stream().allMatch(this::isProven);
    }

    private boolean isProven(AppliedFilter filter) {
        return proven.computeIfAbsent(filter, effect::isProven);
    }

    private void requireInFull(AppliedFilter filter, List<MediaItem> rows) {
        List<RatingKey> keys =
                rows.stream().flatMap(row -> row.ratingKey().stream()).toList();
        List<MediaItem> full = lookup.find(keys);
        boolean told = full.size() == rows.size()
                && full.stream().allMatch(item -> verdict(filter, item, true) == Verdict.FITS);
        if (!told) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "With the filter " + filter.name().argument()
                            + " the server gives the same answer as without it: either all items"
                            + " fit, or it did not understand the filter.",
                    "Omit this filter and choose from the items.");
        }
    }

    private static Verdict verdict(AppliedFilter filter, MediaItem item, boolean complete) {
        return requireFitting(filter.name(), filter.check().judge(item, complete));
    }

    /**
     * Requires that an item does not contradict the filter it was asked for with.
     *
     * @throws ToolFailure of code {@code upstream_error} if it does
     */
    static Verdict requireFitting(FilterName filter, Verdict verdict) {
        if (verdict == Verdict.FAILS) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server did not understand the filter " + filter.argument()
                            + ": its answer has items that do not fit.",
                    "Omit this filter and choose from the items.");
        }
        return verdict;
    }
}
