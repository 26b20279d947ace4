package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history from the newest row back, a few pages in memory at a time. Rows that come while it is read push others
 * over the border of a page; those are not counted twice.
 */
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
     * @param parts    given the fitting rows, those of several pages at a time, newest first
     */
    public Coverage read(HistoryCriteria criteria, Consumer<List<HistoryEntry>> parts) {
        return walk(criteria, PART, rows -> {
            parts.accept(rows);
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
        return walk(criteria, 0, pages);
    }

    private Coverage walk(HistoryCriteria criteria, int most, Predicate<List<HistoryEntry>> parts) {
        Iterator<Page<HistoryEntry>> walk =
                history.rows(criteria.query()).pages(PAGE).iterator();
        Part part = new Part(criteria);
        int least = Math.min(PAGE, most);
        while (walk.hasNext() && observer.mayGoOn()) {
            Page<HistoryEntry> page = walk.next();
            part.add(page.items());
            observer.reached(page.offset() + page.items().size(), page.total(), "rows of history");
            if (part.size() >= least) {
                least = Math.min(2 * least, most);
                if (!parts.test(part.take())) {
                    return Coverage.WHOLE;
                }
            }
        }
        boolean wanted = part.size() == 0 || parts.test(part.take());
        // What was looked up for the last rows may have been cut short.
        return !wanted || (!walk.hasNext() && observer.mayGoOn()) ? Coverage.WHOLE : new Coverage(false, part.oldest);
    }

    /** Rows that fit and were not given yet. */
    private static final class Part {
        private final HistoryCriteria criteria;
        private List<HistoryEntry> fitting = new ArrayList<>();
        private Set<String> before = Set.of();
        private @Nullable Instant oldest;

        private Part(HistoryCriteria criteria) {
            this.criteria = criteria;
        }

        private void add(List<HistoryEntry> page) {
            Set<String> here = new HashSet<>();
            for (HistoryEntry row : page) {
                Instant viewedAt = row.viewedAt();
                oldest = viewedAt == null ? oldest : viewedAt;
                Optional<String> identity = identity(row);
                identity.ifPresent(here::add);
                if (criteria.fits(row) && identity.filter(before::contains).isEmpty()) {
                    fitting.add(row);
                }
            }
            before = here;
        }

        /** Nobody plays the same thing twice in the same second. */
        private static Optional<String> identity(HistoryEntry row) {
            String key = row.historyKey();
            if (key != null || row.viewedAt() == null) {
                return Optional.ofNullable(key);
            }
            return Optional.of(row.viewedAt() + " " + row.accountId() + ' ' + row.rawKey() + ' ' + row.title() + ' '
                    + row.parentIndex() + ' ' + row.index());
        }

        private int size() {
            return fitting.size();
        }

        private List<HistoryEntry> take() {
            List<HistoryEntry> taken = fitting;
            fitting = new ArrayList<>();
            return taken;
        }
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
