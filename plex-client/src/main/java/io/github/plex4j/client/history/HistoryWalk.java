package io.github.plex4j.client.history;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.Walk;
import io.github.plex4j.client.Walk.Placed;
import io.github.plex4j.client.internal.paging.RowIdentity;
import io.github.plex4j.client.internal.paging.SeenKeys;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the history from the newest row back. It goes on from the time of the last row and not from a number, so
 * that rows which come or go meanwhile neither hide others nor come twice. Rows that are written after it began are not in
 * it. On a server that passes over times it goes by numbers, as {@link Walk} does.
 *
 * <p>It remembers some twenty bytes for each row. Not thread-safe.
 */
public final class HistoryWalk {
    private final HistoryApi history;
    private final HistoryQuery query;
    private final SeenKeys seen = new SeenKeys();

    private @Nullable Instant edge;
    private long atEdge;
    private long given;
    private @Nullable Long total;
    private @Nullable Walk<HistoryEntry> byNumbers;
    private boolean begun;
    private boolean newestFirst = true;
    private boolean repeating;
    private boolean ended;

    HistoryWalk(HistoryApi history, HistoryQuery query) {
        this.history = history;
        this.query = query.newestFirst();
    }

    /** Whether there may be more to read. */
    public boolean hasNext() {
        return !ended;
    }

    /**
     * Asks for more.
     *
     * @param size about how many rows are wanted, 1 to {@value PageRequest#MAXIMUM_SIZE}
     * @return rows that were not given before, newest first; may be empty before the end. A server that passes over a filter
     *     gives rows that do not fit the query.
     * @throws NoSuchElementException if the walk has ended
     * @throws PlexException          if the server cannot be asked
     */
    public List<HistoryEntry> next(int size) {
        if (ended) {
            throw new NoSuchElementException("The history has no more rows.");
        }
        List<HistoryEntry> fresh = byNumbers == null ? byTime(size) : byNumber(byNumbers, size);
        given += fresh.size();
        begun = true;
        return fresh;
    }

    /** Whether every row that was there all the time was given; false until the walk has ended. */
    public boolean isWhole() {
        return ended && !repeating && (byNumbers == null || byNumbers.isWhole());
    }

    /** Whether the rows given so far came newest first; false where the server passes over the order. */
    public boolean isNewestFirst() {
        return newestFirst;
    }

    /**
     * The time from which on every row was given.
     *
     * @return the second after that of the oldest row, some of whose second may be missing; null when nothing was read, or when
     *     the server gives the rows in no order of time or not all of them
     */
    public @Nullable Instant coveredSince() {
        boolean lost = ended && byNumbers != null && !byNumbers.isWhole();
        return edge == null || !newestFirst || lost ? null : edge.plusSeconds(1);
    }

    /** The number of rows returned so far. */
    public long position() {
        return given;
    }

    /** The number of rows that match: exact once the walk is complete, before that the server's total, null without one. */
    public @Nullable Long total() {
        return isWhole() ? (Long) given : total;
    }

    private List<HistoryEntry> byTime(int size) {
        Instant bound = edge;
        HistoryQuery rest = bound == null ? query : query.until(bound.plusSeconds(1));
        Walk<HistoryEntry> page = history.rows(rest).walk(atEdge, null);
        List<HistoryEntry> rows = page.next(size).stream().map(Placed::item).toList();
        total = begun ? total : page.total();
        if (!isInOrder(rows, rest)) {
            return goByNumbers(0);
        }
        boolean isOffset = atEdge > 0;
        moveEdge(rows);
        List<HistoryEntry> fresh = rows.stream().filter(this::isNew).toList();
        boolean stuck = isOffset && fresh.isEmpty();
        repeating |= stuck && rows.size() >= size;
        if (edge == null && !rows.isEmpty() && page.hasNext()) {
            goByNumbers(0);
        } else if (!page.hasNext() || rows.isEmpty() || stuck) {
            finish();
        }
        return fresh;
    }

    private boolean isInOrder(List<HistoryEntry> rows, HistoryQuery asked) {
        Instant newest = asked.lastSecond();
        for (HistoryEntry row : rows) {
            Instant viewedAt = row.viewedAt();
            if (viewedAt != null && newest != null && viewedAt.isAfter(newest)) {
                return false;
            }
            newest = viewedAt == null ? newest : viewedAt;
        }
        return true;
    }

    /** Rows of one second can fill a page; then the rest of that second is asked for by number. */
    private void moveEdge(List<HistoryEntry> rows) {
        Instant oldest = edge;
        for (HistoryEntry row : rows) {
            oldest = row.viewedAt() == null ? oldest : row.viewedAt();
        }
        atEdge = oldest != null && oldest.equals(edge) ? atEdge + rows.size() : 0;
        edge = oldest;
    }

    private boolean isNew(HistoryEntry row) {
        return seen.add(RowIdentity.of(row.identity()));
    }

    /** Rows without a time fit no time: where the total says that there are more, they are at the end of the whole history. */
    private void finish() {
        boolean hasAll = total != null && seen.size() >= total;
        if (begun && query.isOfAllTimes() && !hasAll && !repeating) {
            goByNumbers(Math.max(0, seen.size() - 1));
        } else {
            ended = true;
        }
    }

    private List<HistoryEntry> goByNumbers(long from) {
        byNumbers = history.rows(query).walk(from, null);
        return List.of();
    }

    private List<HistoryEntry> byNumber(Walk<HistoryEntry> walk, int size) {
        List<HistoryEntry> rows = walk.next(size).stream().map(Placed::item).toList();
        ended = !walk.hasNext();
        Instant oldest = edge;
        for (HistoryEntry row : rows) {
            Instant viewedAt = row.viewedAt();
            boolean isLater = viewedAt != null
                    && oldest != null
                    && viewedAt.isAfter(oldest)
                    && !seen.contains(RowIdentity.of(row.identity()));
            newestFirst &= !isLater;
            oldest = viewedAt != null && (oldest == null || viewedAt.isBefore(oldest)) ? viewedAt : oldest;
        }
        edge = oldest;
        return rows.stream().filter(this::isNew).toList();
    }
}
