package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every play of one title and of what is below it: of all its copies, and of items that are gone and that it took the place of.
 *
 * @param rows     the rows, newest first; those without a time last
 * @param coverage how much of the history was read
 */
public record TitlePlays(List<HistoryEntry> rows, Coverage coverage) {
    public TitlePlays {
        rows = List.copyOf(rows);
    }

    /** Reads plays of titles. For one call; not thread-safe. */
    public static final class Reader {
        private final HistoryScan scan;
        private final ItemLookup lookup;
        private final WalkObserver observer;

        /** Reads nothing yet. */
        public Reader(HistoryScan scan, ItemLookup lookup, WalkObserver observer) {
            this.scan = scan;
            this.lookup = lookup;
            this.observer = observer;
        }

        /**
         * Reads the plays of a title.
         *
         * @param criteria which of them
         * @param others   rows of other keys that may have been plays of it, see {@link TitleCopies#mayBe}
         */
        public TitlePlays read(TitleCopies title, HistoryCriteria criteria, DeletedItemPlays others) {
            Set<HistoryEntry> rows = new LinkedHashSet<>();
            Coverage coverage = others.coverage();
            for (RatingKey copy : title.copies()) {
                coverage = coverage.least(scan.read(criteria.of(copy), rows::addAll));
            }
            Predicate<HistoryEntry> isOther = row -> criteria.fits(row) && !rows.contains(row);
            lost(others.rows().stream().filter(isOther).toList()).stream()
                    .filter(title::isOf)
                    .forEach(rows::add);
            List<HistoryEntry> newestFirst = rows.stream()
                    .sorted(Comparator.comparing(Reader::time).reversed())
                    .toList();
            // The libraries that lost items were compared with may not have been read to their end.
            boolean compared = observer.mayGoOn() && title.isComplete();
            return new TitlePlays(newestFirst, compared ? coverage : coverage.least(new Coverage(false, null)));
        }

        /** Rows keep the key of an item that is gone on some servers: only the item's absence shows it. */
        private List<HistoryEntry> lost(List<HistoryEntry> others) {
            Set<RatingKey> there = new HashSet<>();
            List<RatingKey> named = others.stream()
                    .map(HistoryEntry::ratingKey)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            lookup.outlines(named, item -> item.ratingKey().ifPresent(there::add));
            return others.stream()
                    .filter(row -> row.ratingKey().filter(there::contains).isEmpty())
                    .toList();
        }

        private static Instant time(HistoryEntry row) {
            Instant at = row.viewedAt();
            return at == null ? Instant.MIN : at;
        }
    }
}
