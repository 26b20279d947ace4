package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the items of a list that fit filters which the server does not have. Remembers what it saw. For one call. */
final class RowFilters {
    private static final int MOST_VALUES = 200;

    private final ItemLookup lookup;
    private final List<RowFilter> filters;
    private final Map<RowFilter, Set<String>> seen = new HashMap<>();
    private final Set<RowFilter> fitted = new HashSet<>();
    private final Map<RowFilter, Integer> untold = new LinkedHashMap<>();

    RowFilters(ToolContext context, List<RowFilter> filters) {
        this.lookup = new ItemLookup(context.plex().libraries(), new ContextObserver(context));
        this.filters =
                filters.stream().sorted(Comparator.comparing(RowFilter::inFull)).toList();
    }

    /** Whether there are none, so that all items fit. */
    boolean isEmpty() {
        return filters.isEmpty();
    }

    /** The items that fit, in their order; those that had to be looked up are complete. */
    List<MediaItem> keep(List<MediaItem> rows) {
        List<MediaItem> kept = rows;
        for (RowFilter filter : filters) {
            kept = keep(filter, kept);
        }
        return kept;
    }

    private List<MediaItem> keep(RowFilter filter, List<MediaItem> rows) {
        Map<RatingKey, MediaItem> complete = lookUp(rows.stream()
                .filter(row -> isOpen(filter, row))
                .flatMap(row -> row.ratingKey().stream())
                .toList());
        List<MediaItem> kept = new ArrayList<>();
        for (MediaItem row : rows) {
            MediaItem item = isOpen(filter, row) ? completed(row, complete) : row;
            if (item == null || filter.isUntoldBy(item)) {
                untold.merge(filter, 1, Integer::sum);
                continue;
            }
            remember(filter, item);
            if (filter.check().judge(item, true) == Verdict.FITS) {
                fitted.add(filter);
                kept.add(item);
            }
        }
        return kept;
    }

    /** Whether only full metadata can decide. */
    private static boolean isOpen(RowFilter filter, MediaItem row) {
        return (filter.inFull() || row.media().isEmpty()) && filter.check().judge(row, false) == Verdict.UNTOLD;
    }

    private static @Nullable MediaItem completed(MediaItem row, Map<RatingKey, MediaItem> complete) {
        return row.ratingKey().map(complete::get).orElse(null);
    }

    private Map<RatingKey, MediaItem> lookUp(List<RatingKey> keys) {
        Map<RatingKey, MediaItem> found = new HashMap<>();
        if (!keys.isEmpty()) {
            for (MediaItem item : lookup.find(keys)) {
                item.ratingKey().ifPresent(key -> found.put(key, item));
            }
        }
        return found;
    }

    private void remember(RowFilter filter, MediaItem item) {
        Set<String> values = seen.computeIfAbsent(filter, added -> new LinkedHashSet<>());
        if (values.size() < MOST_VALUES) {
            values.addAll(filter.values().apply(item));
        }
    }

    /** Says of each filter how many items do not tell whether they fit. */
    List<String> untold() {
        return untold.entrySet().stream()
                .map(entry -> Note.untold(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** Says of each filter that no item fitted what the items have instead, as far as they were looked at. */
    List<String> absent() {
        return filters.stream()
                .filter(filter -> seen.containsKey(filter) && !fitted.contains(filter))
                .flatMap(filter -> Optional.ofNullable(filter.wanted())
                        .map(wanted ->
                                Note.absentAmongThese(filter.name(), wanted, seen.getOrDefault(filter, Set.of())))
                        .stream())
                .toList();
    }
}
