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
     * <p>Some endpoints do not know paging and give the whole list each time: an answer that holds more rows than were asked for.
     * The page is cut from it here. A total that does not even cover the answer is ignored, and a short answer may be followed by
     * another.
     *
     * @param request what was asked for
     * @return the page
     */
    public Page<T> page(PageRequest request) {
        Long offset = attributes.number("offset");
        boolean fromBeginning = offset == null || offset == 0;
        if (fromBeginning && rows.size() > request.size()) {
            return cutFromWhole(request);
        }
        long first = offset == null ? request.offset() : offset;
        return new Page<>(rows, first, total(first));
    }

    /**
     * Whether the rows could be those from the place asked for on as well as the whole list from its beginning: nothing
     * in the answer tells them apart.
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
        Long said = total(0);
        return new Page<>(rows.subList(from, to), request.offset(), said == null ? (Long) (long) rows.size() : said);
    }

    private boolean isUnplaced() {
        return attributes.number("totalSize") == null && attributes.number("offset") == null;
    }

    private @Nullable Long total(long first) {
        Long said = attributes.number("totalSize");
        boolean covers = said != null && said >= (rows.isEmpty() ? 0 : first + rows.size());
        return covers ? said : null;
    }
}
