package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The items of rows of history, in the form that a count needs. Each item is looked up once, with the first page that
 * names it, and only that form of it is kept; so the form should be small. Not thread-safe.
 *
 * @param <T> the form
 */
final class PlayedItems<T> {
    private final ItemLookup lookup;
    private final TitleMatcher matcher;
    private final Function<MediaType, Level> levels;
    private final Function<MediaItem, T> form;
    private final Map<RatingKey, T> known = new HashMap<>();
    private final Set<RatingKey> missing = new HashSet<>();
    private final Map<HistoryEntry, Optional<RatingKey>> matched = new HashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param levels which of an item and those above it is wanted, by the type of the item
     * @param form   what is kept of it
     */
    PlayedItems(
            ItemLookup lookup, TitleMatcher matcher, Function<MediaType, Level> levels, Function<MediaItem, T> form) {
        this.lookup = lookup;
        this.matcher = matcher;
        this.levels = levels;
        this.form = form;
    }

    /** Looks up what a page of rows is about, as far as it is not known yet. */
    void learn(List<HistoryEntry> rows) {
        learn(lookup, List.of(new Page<>(this, rows)));
    }

    /**
     * The rows of a page, and the items that learn from them.
     *
     * @param <T> the form of the items
     */
    record Page<T>(PlayedItems<T> items, List<HistoryEntry> rows) {
        Page {
            rows = List.copyOf(rows);
        }
    }

    /** Looks up what pages are about, for all of them in the same requests. */
    static void learn(ItemLookup lookup, List<Page<?>> pages) {
        find(lookup, pages, (items, row) -> items.named(row));
        find(lookup, pages, (items, row) -> items.isGone(row) ? items.successor(row) : Optional.empty());
    }

    private static void find(
            ItemLookup lookup,
            List<Page<?>> pages,
            BiFunction<PlayedItems<?>, HistoryEntry, Optional<RatingKey>> wanted) {
        Set<RatingKey> unknown = new LinkedHashSet<>();
        for (Page<?> page : pages) {
            for (HistoryEntry row : page.rows()) {
                wanted.apply(page.items(), row).filter(page.items()::isUnknown).ifPresent(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            lookup.outlines(
                    unknown,
                    item -> item.ratingKey()
                            .ifPresent(key -> pages.forEach(page -> page.items().take(key, item))));
        }
    }

    /** Whether the item was not looked for yet; from now on it counts as missing until it is found. */
    private boolean isUnknown(RatingKey key) {
        return !known.containsKey(key) && missing.add(key);
    }

    private void take(RatingKey key, MediaItem item) {
        if (missing.remove(key)) {
            known.put(key, form.apply(item));
        }
    }

    /** The item of a row; empty when it was removed without a replacement. For rows of a page that was learnt. */
    Optional<T> of(HistoryEntry row) {
        Optional<RatingKey> key = isGone(row) ? successor(row) : named(row);
        return key.map(known::get);
    }

    /** Whether what a row is about was found by its title alone. */
    boolean isMatchedByTitle(HistoryEntry row) {
        return isGone(row) && successor(row).isPresent();
    }

    /** Whether the item of a row may be on the server although it was not found: its library was not read to its end. */
    boolean isUncertain(HistoryEntry row) {
        return matcher.isUnfinished() && of(row).isEmpty();
    }

    private Optional<RatingKey> named(HistoryEntry row) {
        return ItemKeys.of(row).at(levels.apply(row.type()));
    }

    private boolean isGone(HistoryEntry row) {
        return named(row).map(missing::contains).orElse(true);
    }

    private Optional<RatingKey> successor(HistoryEntry gone) {
        return matched.computeIfAbsent(whatIsGone(gone), this::match);
    }

    private Optional<RatingKey> match(HistoryEntry gone) {
        Level level = levels.apply(gone.type());
        Optional<RatingKey> ofItem = matcher.item(gone).flatMap(keys -> keys.at(level));
        return ofItem.isEmpty() && level == Level.GRANDPARENT ? matcher.whole(gone) : ofItem;
    }

    /** The key that two rows of the same removed item share. */
    private static HistoryEntry whatIsGone(HistoryEntry row) {
        return new HistoryEntry(
                null,
                null,
                new HistoryEntry.Above(null, row.parent().title()),
                new HistoryEntry.Above(null, row.grandparent().title()),
                row.rawSectionKey(),
                row.type(),
                row.title(),
                row.index(),
                row.parentIndex(),
                row.releasedOn(),
                null,
                null,
                null);
    }
}
