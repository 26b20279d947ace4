package io.github.plex4j.client.internal.json;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer: the rows that were asked for and the fields beside them.
 *
 * @param attributes the fields of the container that are no rows
 * @param rows       the rows in the order of the answer
 * @param first      the first row as the server wrote it; null where there is none
 * @param <T>        what a row was turned into
 */
public record Container<T>(
        Row attributes, List<T> rows, @Nullable Row first) {
    public Container {
        rows = List.copyOf(rows);
    }

    /**
     * The page that was asked for, of an answer that begins where it was asked to.
     *
     * <p>Some endpoints do not know paging and give the whole list each time. An answer that tells neither a total nor an
     * offset and is longer than was asked for is such a list, and the page is cut from it here. One that is just as long
     * may have been cut by the server, so that its total is not known.
     *
     * @param request what was asked for
     * @return the page
     */
    public Page<T> page(PageRequest request) {
        if (isUnplaced() && rows.size() > request.size()) {
            return cutFromWhole(request);
        }
        Long offset = attributes.number("offset");
        long first = offset == null ? request.offset() : offset;
        return new Page<>(rows, first, total(attributes.number("totalSize"), first, request));
    }

    /**
     * Whether the rows could be those from the place asked for on as well as the whole list from its beginning: nothing
     * in the answer tells.
     *
     * @param request what was asked for
     */
    boolean mayBeginElsewhere(PageRequest request) {
        return isUnplaced() && request.offset() > 0 && !rows.isEmpty() && rows.size() <= request.size();
    }

    /**
     * The page that was asked for, where the answer to a request for the first row alone shows what the server heeds.
     *
     * @param request what was asked for
     * @param start   that other answer
     * @return the page; one that begins at 0 where the server gives its first page each time
     */
    Page<T> page(PageRequest request, Container<?> start) {
        boolean wholeEachTime = start.rows.size() > 1;
        boolean beginsAtZero = first != null && start.first != null && first.isSameAs(start.first);
        if (wholeEachTime || (beginsAtZero && (rows.size() == 1 || rows.size() < request.size()))) {
            return cutFromWhole(request);
        }
        return beginsAtZero ? new Page<>(rows, 0, null) : page(request);
    }

    private Page<T> cutFromWhole(PageRequest request) {
        int from = (int) Math.min(request.offset(), rows.size());
        int to = Math.min(from + request.size(), rows.size());
        return new Page<>(rows.subList(from, to), request.offset(), (long) rows.size());
    }

    private boolean isUnplaced() {
        return attributes.number("totalSize") == null && attributes.number("offset") == null;
    }

    /** A total that does not even cover this page says nothing; a page that is not full is the last one. */
    private @Nullable Long total(@Nullable Long said, long first, PageRequest request) {
        if (rows.isEmpty()) {
            return said == null && first == 0 && request.size() > 0 ? (Long) 0L : said;
        }
        long end = first + rows.size();
        if (said != null && said >= end) {
            return said;
        }
        return rows.size() < request.size() ? (Long) end : null;
    }
}
