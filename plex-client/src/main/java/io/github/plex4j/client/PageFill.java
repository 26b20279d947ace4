package io.github.plex4j.client;

import io.github.plex4j.client.Walk.Placed;
import io.github.plex4j.client.internal.paging.PageEnd;
import io.github.plex4j.client.internal.paging.RowIdentity;
import io.github.plex4j.client.internal.paging.SeenKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Completes a page that a server gave in part, and finds out whether more rows follow. For one page; not thread-safe. */
final class PageFill<T> {
    /** The number of rows to request behind a full page: a server that repeats a row at the border would hide a single one. */
    private static final int LOOK_AHEAD = 2;

    private final Function<PageRequest, IdentifiedPage<T>> fetch;
    private final PageRequest request;
    private final String name;
    private final SeenKeys seen = new SeenKeys();
    private final List<T> items = new ArrayList<>();
    private long head = RowIdentity.NONE;
    private long tail = RowIdentity.NONE;
    private @Nullable Long total;
    private boolean isDoubtful;
    private boolean isUnstable;

    /**
     * Takes nothing yet.
     *
     * @param name the list in messages
     */
    PageFill(Function<PageRequest, IdentifiedPage<T>> fetch, PageRequest request, String name) {
        this.fetch = fetch;
        this.request = request;
        this.name = name;
    }

    /**
     * Asks until the page is full or the list has ended.
     *
     * @param first the server's answer to the request
     * @throws PlexProtocolException if the server gives the same rows for another offset, so that these may be any, or rows
     *                               were removed or put in another order meanwhile
     */
    Page<T> fill(IdentifiedPage<T> first) {
        Long said = first.page().total();
        total = said == null && first.size() == 0 && request.offset() == 0 ? (Long) 0L : said;
        int most = request.inOneAnswer().size();
        int asked = most;
        IdentifiedPage<T> answer = first;
        boolean goesOn = take(answer) > 0;
        while (goesOn && mayGoOn(answer.size(), asked)) {
            boolean full = items.size() == request.size();
            asked = full ? LOOK_AHEAD : most;
            PageRequest rest = fromLastRow(asked);
            answer = fetch.apply(rest);
            goesOn = follows(answer, rest) && !full && take(answer) > 0;
        }
        return isUnstable ? anew() : new Page<>(items, request.offset(), credibleTotal());
    }

    /** Totals that differ from answer to answer are not the number of rows; where the list was seen to end, it is known. */
    private @Nullable Long credibleTotal() {
        return isDoubtful && total != null && total > next() ? null : total;
    }

    /** Reads a list from its beginning that moved while it was read: a walk goes back for rows that slipped behind it. */
    private Page<T> anew() {
        Walk<T> walk = new Walk<>(fetch, fetch, name, 0, null);
        List<T> rows = new ArrayList<>();
        while (request.offset() == 0 && walk.hasNext() && rows.size() < request.size()) {
            walk.next(request.size()).stream().map(Placed::item).forEach(rows::add);
        }
        if (request.offset() > 0 || !(walk.isInOrder() || walk.isWhole())) {
            throw failure("the list changed while it was read", "Try again when nothing is added or removed.");
        }
        return new Page<>(rows.subList(0, Math.min(rows.size(), request.size())), 0, walk.total());
    }

    /** The last row once more shows whether rows were added or removed meanwhile. */
    private PageRequest fromLastRow(int rows) {
        int overlap = tail != RowIdentity.NONE && rows < PageRequest.MAXIMUM_SIZE ? 1 : 0;
        return new PageRequest(next() - overlap, rows + overlap);
    }

    private boolean mayGoOn(int rows, int asked) {
        return total == null || (next() >= total ? !PageEnd.isCredible(rows, asked) : items.size() < request.size());
    }

    /** Whether an answer holds rows of the part that is still to come; where it does not, what is known of the total changes. */
    private boolean follows(IdentifiedPage<T> answer, PageRequest asked) {
        Long said = answer.page().total();
        isDoubtful |= said != null && total != null && !said.equals(total);
        Long later = said == null || said <= next() ? null : said;
        int repeated = repeatedAtBorder(answer);
        boolean others = Arrays.stream(answer.identities()).anyMatch(identity -> !seen.contains(identity));
        if (answer.size() > 0 && asked.offset() < next() && isOutOfOrder(answer, repeated)) {
            isUnstable = items.size() < request.size();
            total = later;
            return false;
        }
        boolean known = answer.size() > 0 && seen.contains(answer.identities()[0]);
        boolean anywhere = (request.offset() == 0 || known) && isRecognised(answer);
        if (repeated < 0 && !(others && anywhere)) {
            total = hasGivenAll(answer, asked, later) ? (Long) next() : later;
            return false;
        }
        if (!others) {
            total = answer.size() < asked.size() ? (Long) next() : later;
            return false;
        }
        total = later;
        return anywhere || answer.page().offset() == asked.offset();
    }

    /** Whether an answer that was to begin with the last row begins elsewhere, and not as the whole list would. */
    private boolean isOutOfOrder(IdentifiedPage<T> answer, int repeated) {
        long first = answer.identities()[0];
        return repeated == 0 || (repeated < 0 && first != head && (request.offset() == 0 || seen.contains(first)));
    }

    /** The number of known rows that the new answer repeats at its beginning; -1 where it begins elsewhere. */
    private int repeatedAtBorder(IdentifiedPage<T> answer) {
        long[] rows = answer.identities();
        int repeated = 0;
        while (repeated < rows.length && seen.contains(rows[repeated])) {
            repeated++;
        }
        boolean fromTail = repeated == 0 || (rows[repeated - 1] == tail && (repeated == 1 || repeated < items.size()));
        boolean restIsNew = Arrays.stream(rows, repeated, rows.length).noneMatch(seen::contains);
        return fromTail && restIsNew ? repeated : -1;
    }

    /** Rows that can be recognised belong to a list that is known from its beginning or goes on with a known row, wherever they are said to stand. */
    private static boolean isRecognised(IdentifiedPage<?> answer) {
        return Arrays.stream(answer.identities()).noneMatch(identity -> identity == RowIdentity.NONE);
    }

    /** A server that heeds no beginning has given all it has, unless it gives no more than a bound at a time. */
    private boolean hasGivenAll(IdentifiedPage<T> answer, PageRequest asked, @Nullable Long later) {
        if (request.offset() > 0 && answer.identities()[0] == head) {
            throw failure(
                    "the answer is the same for different parts of the list",
                    "Request the list in one part. If it happens again, check the proxy in front of the server.");
        }
        return later == null && (!answer.mayBeCut(asked) || isCounted());
    }

    /** Whether the answer to another request, for the first row alone, counts no more rows than were taken. */
    private boolean isCounted() {
        Long counted = fetch.apply(PageRequest.first(1)).page().total();
        return counted != null && counted <= next();
    }

    private PlexProtocolException failure(String what, String hint) {
        return new PlexProtocolException("GET", name, what, hint);
    }

    private int take(IdentifiedPage<T> answer) {
        int taken = 0;
        head = items.isEmpty() && answer.size() > 0 ? answer.identities()[0] : head;
        for (int index = 0; index < answer.size() && items.size() < request.size(); index++) {
            long identity = answer.identities()[index];
            if (identity == RowIdentity.NONE || seen.add(identity)) {
                items.add(answer.page().items().get(index));
                tail = identity;
                taken++;
            }
        }
        return taken;
    }

    private long next() {
        return request.offset() + items.size();
    }
}
