package io.github.plex4j.client;

import io.github.plex4j.client.internal.paging.PageEnd;
import io.github.plex4j.client.internal.paging.RowIdentity;
import io.github.plex4j.client.internal.paging.SeenKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a list, page by page, that gives each row once although the list may change meanwhile.
 *
 * <p>A page is asked for from one row early: if that row is not the last of the page before, rows were added, removed or
 * put in another order. Rows that moved behind the reader are fetched by going back; where the order itself is unstable,
 * the list is read again until nothing new comes, or {@link #isWhole()} is false. A short page is not an end, and a total is
 * believed only where it fits what was read. The walk ends on an empty page, at a total that was reached, or when an
 * answer brings nothing new.
 *
 * <p>It remembers some twenty bytes for each row. Not thread-safe.
 *
 * @param <T> the kind of item
 */
public final class Walk<T> {
    private static final int MOST_PASSES = 3;
    private static final int MOST_RETURNS = 6;
    private static final long[] NOTHING = {};

    private final Function<PageRequest, IdentifiedPage<T>> placed;
    private final String name;
    private final SeenKeys seen = new SeenKeys();

    private Function<PageRequest, IdentifiedPage<T>> fetch;
    private long start;
    private long sought;
    private long position;
    private long farthest;
    private long given;
    private long givenInPass;
    private long added;
    private long[] before = NOTHING;
    private List<T> last = List.of();
    private int passes = 1;
    private int returns;
    private boolean returning;
    private boolean isPlaced;
    private boolean disordered;
    private boolean repeating;
    private boolean ended;
    private boolean whole;
    private @Nullable Long total;

    /**
     * Reads nothing yet.
     *
     * @param fetch   asks for a page
     * @param placed  asks for a page and is sure of its place, or fails; needed where a walk that does not begin at the beginning
     *                is answered with other rows than it expects
     * @param name    the list in messages
     * @param start   how many rows to skip
     * @param skipped the key of the last row to skip, by which the place is found again when rows were added or removed since
     *                it was noted; null where it is not known
     */
    Walk(
            Function<PageRequest, IdentifiedPage<T>> fetch,
            Function<PageRequest, IdentifiedPage<T>> placed,
            String name,
            long start,
            @Nullable String skipped) {
        this.fetch = fetch;
        this.placed = placed;
        this.name = name;
        this.start = start;
        this.position = start;
        this.farthest = start;
        this.sought = start == 0 ? RowIdentity.NONE : RowIdentity.of(skipped);
    }

    /**
     * A row and where it stood when it was read.
     *
     * @param item   the row
     * @param offset how many rows stood before it
     * @param <T>    the kind of item
     */
    public record Placed<T>(T item, long offset) {}

    /** Whether there may be more to read. */
    public boolean hasNext() {
        return !ended;
    }

    /**
     * Asks for more.
     *
     * @param size about how many rows are wanted, 1 to {@value PageRequest#MAXIMUM_SIZE}
     * @return rows that were not given before, in the order of the list; may be empty before the end of the walk
     * @throws NoSuchElementException if the walk has ended
     * @throws PlexException          if the server cannot be asked
     */
    public List<Placed<T>> next(int size) {
        if (ended) {
            throw new NoSuchElementException("The list has no more pages.");
        }
        if (sought != RowIdentity.NONE) {
            findPlace(size);
        }
        int overlap = before.length > 0 ? 1 : 0;
        PageRequest request = request(position - overlap, size + overlap);
        IdentifiedPage<T> answer = fetch.apply(request);
        if (start > 0 && fetch != placed && hasMoved(answer)) {
            answer = certainly(request);
        }
        total = answer.page().total();
        boolean moved = hasMoved(answer);
        if (moved && isPlaced) {
            throw PlaceSearch.notHeeded(name);
        }
        isPlaced = false;
        if (moved) {
            goBack(request.size());
            return List.of();
        }
        disordered |= overlap > 0 && !goesOn(answer.identities());
        long place = answer.place(request.offset());
        List<Placed<T>> fresh = fresh(answer, place);
        advance(answer, place, request, overlap, fresh.size());
        return fresh;
    }

    /**
     * Whether every row that was in the list all the time was given; false until the walk has ended. It stays false where
     * the order changed with each reading, and where the server gave the same rows again in place of others.
     */
    public boolean isWhole() {
        return whole;
    }

    /**
     * The number of rows in the list.
     *
     * @return the number of rows once the walk has ended whole; before that the server's own word, null without one
     */
    public @Nullable Long total() {
        return whole ? (Long) (start + given) : total;
    }

    /** Whether the rows given so far are those that begin the list: no answer came in another order or repeated one of them. */
    boolean isInOrder() {
        return passes == 1 && !disordered && !returning && given + added >= position - start;
    }

    /** The offset of the first row that was not read yet. */
    public long position() {
        return farthest;
    }

    static PageRequest request(long offset, int size) {
        return new PageRequest(offset, Math.min(PageRequest.MAXIMUM_SIZE, Math.max(1, size)));
    }

    private void findPlace(int size) {
        long wanted = sought;
        sought = RowIdentity.NONE;
        PlaceSearch.Place place = new PlaceSearch<>(fetch, placed, name, wanted).find(position, size);
        fetch = place.certain() ? placed : fetch;
        isPlaced = place.found();
        if (isPlaced) {
            before = new long[] {wanted};
            seen.add(wanted);
        }
        position = place.position();
        start = position;
        farthest = position;
    }

    /** Asks again where the answer may be another part of the list than was asked for, and is sure of all that follow. */
    private IdentifiedPage<T> certainly(PageRequest request) {
        fetch = placed;
        return fetch.apply(request);
    }

    /** Whether the rows before this answer may be others than those that were read. */
    private boolean hasMoved(IdentifiedPage<T> answer) {
        boolean expected = before.length > 0 || returning;
        if (!expected || position == 0 || returns == MOST_RETURNS) {
            return false;
        }
        if (answer.size() == 0) {
            return true;
        }
        long first = answer.identities()[0];
        return first != RowIdentity.NONE && !seen.contains(first);
    }

    private void goBack(int by) {
        position = Math.max(0, position - by);
        before = NOTHING;
        returning = true;
        returns++;
        disordered |= returns == MOST_RETURNS;
    }

    /** Whether the answer repeats the end of what came before, row by row: more than one row where others were added. */
    private boolean goesOn(long[] rows) {
        for (int from = before.length - 1; from >= 0 && rows.length > 0; from--) {
            if (before[from] == rows[0]) {
                int shared = Math.min(before.length - from, rows.length);
                added += before.length - from - 1;
                return Arrays.equals(before, from, from + shared, rows, 0, shared);
            }
        }
        return false;
    }

    private List<Placed<T>> fresh(IdentifiedPage<T> answer, long place) {
        List<Placed<T>> fresh = new ArrayList<>(answer.size());
        for (int index = 0; index < answer.size(); index++) {
            long identity = answer.identities()[index];
            long offset = place + index;
            if (identity == RowIdentity.NONE ? offset >= farthest : seen.add(identity)) {
                fresh.add(new Placed<>(answer.page().items().get(index), offset));
            }
        }
        return fresh;
    }

    private void advance(IdentifiedPage<T> answer, long place, PageRequest request, int overlap, int fresh) {
        boolean wasRead = position < farthest;
        boolean empty = answer.size() <= overlap && fresh == 0;
        given += fresh;
        givenInPass += fresh;
        position = Math.max(position + fresh, place + answer.size());
        farthest = Math.max(farthest, position);
        long[] rows = answer.identities();
        before = rows.length > 0 && rows[rows.length - 1] != RowIdentity.NONE ? rows : NOTHING;
        returning = false;
        boolean nothingNew = !wasRead && !empty && (fresh == 0 || isSame(answer));
        last = answer.page().items();
        repeating |= nothingNew && isCut(answer, request);
        if (empty || nothingNew || isTotalReached(answer.size(), request.size())) {
            finishPass();
        }
    }

    /** Rows that cannot be recognised one by one may all be those of the answer before. */
    private boolean isSame(IdentifiedPage<T> answer) {
        return before.length == 0
                && !last.isEmpty()
                && last.equals(answer.page().items());
    }

    /** Whether a server that gives the same rows again may have others: not one that gives the whole list when asked for a row. */
    private boolean isCut(IdentifiedPage<T> answer, PageRequest request) {
        if (total != null) {
            return !isEverythingGiven();
        }
        if (!answer.mayBeCut(request)) {
            return false;
        }
        Long counted = fetch.apply(PageRequest.first(1)).page().total();
        return counted == null || counted > start + given;
    }

    private boolean isTotalReached(int rows, int asked) {
        return total != null && position >= total && isAccountedFor() && PageEnd.isCredible(rows, asked);
    }

    private boolean isEverythingGiven() {
        return total != null && start + given >= total;
    }

    /** Whether the rows given and those that were added where the walk had passed are as many as there are. */
    private boolean isAccountedFor() {
        return total != null && start + given + added >= total;
    }

    /** Rows that came twice stand for others that did not come, unless a second reading shows that they really are twice. */
    private void finishPass() {
        boolean incomplete = total != null && position >= total && !isAccountedFor();
        boolean confirmed = passes > 1 && givenInPass == 0;
        boolean clean = !disordered && (!incomplete || confirmed);
        if (repeating || clean || isEverythingGiven() || passes == MOST_PASSES) {
            ended = true;
            whole = !repeating && (clean || isEverythingGiven());
            return;
        }
        passes++;
        returns = 0;
        position = start;
        givenInPass = 0;
        added = 0;
        before = NOTHING;
        disordered = false;
    }
}
