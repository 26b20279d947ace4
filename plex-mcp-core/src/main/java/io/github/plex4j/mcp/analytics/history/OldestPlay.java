package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.Walk;
import io.github.plex4j.client.Walk.Placed;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.history.HistoryWalk;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of the oldest row of a history. The first row of a server that passes over the order is the one written
 * first, and an imported play can be older; so the server is also asked for rows before it.
 */
final class OldestPlay {
    private static final int PAGE = 500;

    /** Rows without a time sort before all others. */
    private static final HistoryQuery TIMED = HistoryQuery.all().since(Instant.ofEpochSecond(1));

    private final HistoryApi history;
    private final WalkObserver observer;

    OldestPlay(HistoryApi history, WalkObserver observer) {
        this.history = history;
        this.observer = observer;
    }

    /** The time of the oldest row that has one; null when there is none, or it was not found in time. */
    @Nullable
    Instant find() {
        Instant first = first(TIMED);
        return first == null ? null : from(first);
    }

    private @Nullable Instant from(Instant first) {
        Instant oldest = first;
        Instant earlier = first(TIMED.until(oldest));
        while (earlier != null) {
            if (!earlier.isBefore(oldest)) {
                return isSorted(oldest) ? oldest : ofAll();
            }
            if (!observer.mayGoOn()) {
                return null;
            }
            oldest = earlier;
            earlier = first(TIMED.until(oldest));
        }
        return oldest;
    }

    /** Whether a server that passes over times heeds the order: the first row in the opposite order is another one. */
    private boolean isSorted(Instant oldest) {
        Instant newest = first(TIMED.newestFirst());
        return newest != null && newest.isAfter(oldest);
    }

    private @Nullable Instant ofAll() {
        HistoryWalk walk = history.walk(TIMED);
        Instant oldest = null;
        while (walk.hasNext() && observer.mayGoOn()) {
            for (HistoryEntry row : walk.next(PAGE)) {
                Instant at = row.viewedAt();
                oldest = at != null && (oldest == null || at.isBefore(oldest)) ? at : oldest;
            }
        }
        return walk.isWhole() ? oldest : null;
    }

    private @Nullable Instant first(HistoryQuery query) {
        Walk<HistoryEntry> walk = history.rows(query).walk();
        int size = 1;
        while (walk.hasNext() && (size == 1 || observer.mayGoOn())) {
            for (Placed<HistoryEntry> row : walk.next(size)) {
                if (row.item().viewedAt() != null) {
                    return row.item().viewedAt();
                }
            }
            size = PAGE;
        }
        return null;
    }
}
