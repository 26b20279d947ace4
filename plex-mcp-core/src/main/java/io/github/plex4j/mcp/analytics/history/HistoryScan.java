package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryWalk;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the history from the newest row back, a few pages in memory at a time. */
public final class HistoryScan {
    private static final int PAGE = 500;

    /**
     * Rows given at a time: the more there are, the fewer requests it takes to look up what they are about. The first parts
     * are smaller, since then each row is about something else, and no part should take long when time is at its end.
     */
    private static final int PART = 4 * PAGE;

    private final HistoryApi history;
    private final WalkObserver observer;

    public HistoryScan(HistoryApi history, WalkObserver observer) {
        this.history = history;
        this.observer = observer;
    }

    /**
     * The part of the history that was read.
     *
     * @param complete     whether all of it was
     * @param coveredSince the time from which on all was read where it was not all; null when that is not known, or all was
     */
    public record Coverage(boolean complete, @Nullable Instant coveredSince) {
        /** All of it was read. */
        public static final Coverage WHOLE = new Coverage(true, null);

        /** The common coverage of two readings: that of the one that covers less. */
        public Coverage least(Coverage other) {
            if (complete) {
                return other;
            }
            if (other.complete) {
                return this;
            }
            boolean later =
                    coveredSince == null || (other.coveredSince != null && coveredSince.isAfter(other.coveredSince));
            return later ? this : other;
        }
    }

    /**
     * Reads all rows that fit.
     *
     * @param criteria which rows
     * @param parts    given the fitting rows, those of several pages at a time, newest first
     */
    public Coverage read(HistoryCriteria criteria, Consumer<List<HistoryEntry>> parts) {
        return walk(criteria, PART, rows -> {
            parts.accept(rows);
            return true;
        });
    }

    /**
     * Reads rows that fit until it has enough. Where they come in no order of time, newer ones may always follow, so all are read.
     *
     * @param criteria which rows
     * @param pages    given the fitting rows of each page, newest first; false when no more are wanted, which counts as a
     *                 complete reading
     */
    public Coverage readWhile(HistoryCriteria criteria, Predicate<List<HistoryEntry>> pages) {
        return walk(criteria, 0, pages);
    }

    private Coverage walk(HistoryCriteria criteria, int most, Predicate<List<HistoryEntry>> parts) {
        HistoryWalk walk = history.walk(criteria.query());
        List<HistoryEntry> part = new ArrayList<>();
        List<HistoryEntry> unsure = new ArrayList<>();
        int least = Math.min(PAGE, most);
        while (walk.hasNext() && observer.mayGoOn()) {
            walk.next(PAGE).stream().filter(criteria::fits).forEach(unsure::add);
            observer.reached(walk.position(), walk.total(), "rows of history");
            moveCovered(unsure, part, walk);
            if (part.size() >= least && !part.isEmpty()) {
                least = Math.min(2 * least, most);
                if (!parts.test(part) && walk.isNewestFirst()) {
                    return Coverage.WHOLE;
                }
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty() && !parts.test(part) && walk.isNewestFirst()) {
            return Coverage.WHOLE;
        }
        // The items of the last rows may not all have been found in time.
        return walk.isWhole() && observer.mayGoOn() ? Coverage.WHOLE : new Coverage(false, walk.coveredSince());
    }

    /** Of the oldest second that was read, other rows may follow: if none of them is read, none of that second counts. */
    private static void moveCovered(List<HistoryEntry> unsure, List<HistoryEntry> covered, HistoryWalk walk) {
        Instant since = walk.hasNext() ? walk.coveredSince() : null;
        unsure.removeIf(row -> {
            Instant at = row.viewedAt();
            boolean sure = since == null || at == null || !at.isBefore(since);
            return sure && covered.add(row);
        });
    }

    /**
     * The time of the oldest row that has one.
     *
     * @return the beginning of the history; null when it is empty, no row has a time, or time ran out before the oldest was
     *     found on a server that gives the rows in no order of time
     */
    public @Nullable Instant beginning() {
        return new OldestPlay(history, observer).find();
    }
}
