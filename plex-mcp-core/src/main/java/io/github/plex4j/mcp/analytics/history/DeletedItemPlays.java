package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows of a history whose items may be gone. No server can be asked for them alone, so all rows are read.
 *
 * @param rows     the rows, newest first
 * @param coverage how much of the history was read
 */
public record DeletedItemPlays(List<HistoryEntry> rows, Coverage coverage) {
    public DeletedItemPlays {
        rows = List.copyOf(rows);
    }

    /** Those of these rows that fit. */
    public DeletedItemPlays only(Predicate<HistoryEntry> wanted) {
        return new DeletedItemPlays(rows.stream().filter(wanted).toList(), coverage);
    }

    /** Reads a history once. Not thread-safe. */
    public static final class Reader {
        private final Predicate<HistoryEntry> wanted;
        private final int most;
        private final List<HistoryEntry> fitting = new ArrayList<>();
        private final List<HistoryEntry> all = new ArrayList<>();
        private Coverage coverage = new Coverage(false, null);
        private boolean tooMany;

        /**
         * Has read nothing yet.
         *
         * @param wanted the rows that are wanted
         * @param most   how many of all the rows may be kept beside them
         */
        public Reader(Predicate<HistoryEntry> wanted, int most) {
            this.wanted = wanted;
            this.most = most;
        }

        /**
         * Reads a history.
         *
         * @param criteria the rows that are read
         * @return the wanted ones among them
         */
        public DeletedItemPlays read(HistoryCriteria criteria, HistoryApi history, WalkObserver observer) {
            coverage = new HistoryScan(history, observer).read(criteria, rows -> rows.forEach(this::take));
            return new DeletedItemPlays(fitting, coverage);
        }

        private void take(HistoryEntry row) {
            if (wanted.test(row)) {
                fitting.add(row);
            }
            tooMany = tooMany || all.size() == most;
            if (tooMany) {
                all.clear();
            } else {
                all.add(row);
            }
        }

        /** All rows; empty when they were too many to keep, or the history was not read to its end. */
        public Optional<DeletedItemPlays> all() {
            return tooMany || !coverage.complete()
                    ? Optional.empty()
                    : Optional.of(new DeletedItemPlays(all, coverage));
        }
    }
}
