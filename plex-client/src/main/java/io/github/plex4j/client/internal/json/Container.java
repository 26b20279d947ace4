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
 * @param <T>        what a row was turned into
 */
public record Container<T>(Row attributes, List<T> rows) {
    public Container {
        rows = List.copyOf(rows);
    }

    /**
     * The page that was asked for.
     *
     * <p>An answer with neither a total nor an offset was not paged: some endpoints do not know paging and give the
     * whole list each time. Then the page is cut from it here, or a walk over pages would never end.
     *
     * @param request what was asked for
     * @return the page
     */
    public Page<T> page(PageRequest request) {
        Long total = attributes.number("totalSize");
        Long offset = attributes.number("offset");
        if (total == null && offset == null) {
            return new Page<>(cut(request), request.offset(), (long) rows.size());
        }
        long first = offset == null ? request.offset() : offset;
        return new Page<>(rows, first, total(total, first, request));
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

    private List<T> cut(PageRequest request) {
        int from = (int) Math.min(request.offset(), rows.size());
        int to = Math.min(from + request.size(), rows.size());
        return rows.subList(from, to);
    }
}
