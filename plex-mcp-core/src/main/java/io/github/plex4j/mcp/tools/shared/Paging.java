package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.mcp.engine.schema.ListEnd;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list an answer holds.
 *
 * @param total      how long the whole list is, when known
 * @param nextOffset where the next part begins, null when there is none
 * @param truncated  true when the answer was cut to fit the byte budget
 */
public record Paging(
        @Shown(Role.TOTAL) @Nullable Long total,
        @Shown(Role.OFFSET) long offset,
        @Shown(Role.NEXT_OFFSET) @Nullable Long nextOffset,
        @Shown(Role.TRUNCATED) @Nullable Boolean truncated)
        implements ListEnd<Paging> {

    /** A part that was not cut. */
    public static Paging of(@Nullable Long total, long offset, @Nullable Long nextOffset) {
        return new Paging(total, offset, nextOffset, null);
    }

    /** The part of a list that is one page of it. */
    public static Paging of(Page<?> page) {
        return of(page, true);
    }

    /** The same, without a total where the list was not read to its end. */
    public static Paging of(Page<?> page, boolean complete) {
        return of(complete ? page.total() : null, page.offset(), Known.orNull(page.nextOffset()));
    }

    /** A page of a list that is in memory. */
    public static <T> Page<T> slice(List<T> list, PageRequest request) {
        int from = (int) Math.min(request.offset(), list.size());
        int to = Math.min(from + request.size(), list.size());
        return new Page<>(list.subList(from, to), request.offset(), (long) list.size());
    }

    /** The same where a second call would come no further. */
    public Paging withoutNext() {
        return new Paging(total, offset, null, truncated);
    }

    @Override
    public Paging cutTo(int items) {
        return new Paging(total, offset, offset + items, true);
    }
}
