package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether an answer shows that the server understood the filters: the first and the last row of each page must fit them.
 * Where rows are partial, the full items are looked at; where these do not tell either, the first page is counted against
 * the list without that filter.
 */
final class AnswerCheck {
    private final ToolContext context;
    private final SectionKey section;
    private final ItemQuery query;
    private final List<AppliedFilter> filters;
    private final EffectOfFilters effect;

    AnswerCheck(ToolContext context, SectionKey section, ItemQuery query, List<AppliedFilter> filters) {
        this.context = context;
        this.section = section;
        this.query = query;
        this.filters = List.copyOf(filters);
        this.effect = new EffectOfFilters(context, section, query);
    }

    /**
     * Checks a page that came back.
     *
     * @throws ToolFailure if it does not fit the filters, or it cannot be told whether it does
     */
    void require(Page<MediaItem> page) {
        List<MediaItem> items = page.items();
        if (filters.isEmpty() || items.isEmpty()) {
            return;
        }
        Set<AppliedFilter> untold =
                untold(items.size() == 1 ? List.of(items.get(0)) : List.of(items.get(0), items.get(items.size() - 1)));
        if (page.offset() == 0 && !untold.isEmpty()) {
            OptionalLong total = total(page);
            total.ifPresent(all -> untold.forEach(filter -> effect.require(filter, all)));
        }
    }

    private OptionalLong total(Page<MediaItem> page) {
        Long said = page.total();
        return said == null ? context.plex().libraries().items(section, query).count() : OptionalLong.of(said);
    }

    private Set<AppliedFilter> untold(List<MediaItem> items) {
        Set<AppliedFilter> untold = new LinkedHashSet<>();
        Map<RatingKey, MediaItem> partial = new LinkedHashMap<>();
        for (MediaItem item : items) {
            Set<AppliedFilter> open = untold(item, false);
            if (!open.isEmpty()) {
                item.ratingKey().ifPresentOrElse(key -> partial.put(key, item), () -> untold.addAll(open));
            }
        }
        if (!partial.isEmpty()) {
            context.plex().libraries().metadata(partial.keySet()).forEach(item -> untold.addAll(untold(item, true)));
        }
        return untold;
    }

    /** The filters of which an item does not tell whether it fits. */
    private Set<AppliedFilter> untold(MediaItem item, boolean complete) {
        Set<AppliedFilter> untold = new LinkedHashSet<>();
        for (AppliedFilter filter : filters) {
            Verdict verdict = filter.check().judge(item, complete);
            if (verdict == Verdict.FAILS) {
                throw new ToolFailure(
                        FailureCode.UPSTREAM_ERROR,
                        "The server answered with items that do not fit the filters.",
                        "It did not understand one of them. Try fewer filters; nothing was left out or changed here.");
            }
            if (verdict == Verdict.UNTOLD) {
                untold.add(filter);
            }
        }
        return untold;
    }
}
