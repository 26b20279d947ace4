package io.github.plex4j.mcp.analytics;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history from the newest row back, one page in memory at a time. Rows that come while it is read push others
 * over the border of a page; those are not counted twice.
 */
public final class HistoryScan {
    private static final int PAGE = 500;

    private final HistoryApi history;
    private final WalkObserver observer;

    public HistoryScan(HistoryApi history, WalkObserver observer) {
        this.history = history;
        this.observer = observer;
    }

    /**
     * How much of the history was read.
     *
     * @param complete     whether all of it was
     * @param coveredSince the time of the oldest row read where it was not all; null when nothing was read or all was
     */
    public record Coverage(boolean complete, @Nullable Instant coveredSince) {
        /** All of it was read. */
        public static final Coverage WHOLE = new Coverage(true, null);

        /** What two readings cover together: no more than the one that covers less. */
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
     * @param pages    given the fitting rows of each page, newest first
     */
    public Coverage read(HistoryCriteria criteria, Consumer<List<HistoryEntry>> pages) {
        return readWhile(criteria, rows -> {
            pages.accept(rows);
            return true;
        });
    }

    /**
     * Reads rows that fit until it has enough.
     *
     * @param criteria which rows
     * @param pages    given the fitting rows of each page, newest first; false when no more are wanted, which counts as a
     *                 complete reading
     */
    public Coverage readWhile(HistoryCriteria criteria, Predicate<List<HistoryEntry>> pages) {
        Paged<HistoryEntry> rows = history.rows(criteria.query());
        Iterator<Page<HistoryEntry>> walk = rows.pages(PageRequest.first(PAGE)).iterator();
        Set<String> before = Set.of();
        Instant oldest = null;
        while (walk.hasNext()) {
            if (!observer.mayGoOn()) {
                return new Coverage(false, oldest);
            }
            Page<HistoryEntry> page = walk.next();
            Set<String> here = new HashSet<>();
            List<HistoryEntry> fitting = new ArrayList<>(page.items().size());
            for (HistoryEntry row : page.items()) {
                String key = row.historyKey();
                if (key != null) {
                    here.add(key);
                }
                Instant viewedAt = row.viewedAt();
                oldest = viewedAt == null ? oldest : viewedAt;
                if (criteria.fits(row) && (key == null || !before.contains(key))) {
                    fitting.add(row);
                }
            }
            before = here;
            observer.reached(page.offset() + page.items().size(), page.total(), "rows of history");
            if (!pages.test(fitting)) {
                return Coverage.WHOLE;
            }
        }
        // What was looked up for the last page may have been cut short.
        return observer.mayGoOn() ? Coverage.WHOLE : new Coverage(false, oldest);
    }

    /**
     * The time of the oldest row that has one.
     *
     * @return the beginning of the history; null when it is empty
     */
    public @Nullable Instant beginning() {
        Page<HistoryEntry> page =
                history.rows(HistoryQuery.all().since(Instant.ofEpochSecond(1))).page(PageRequest.first(1));
        return page.items().isEmpty() ? null : page.items().get(0).viewedAt();
    }
}
