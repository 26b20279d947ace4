package io.github.plex4j.client;

import io.github.plex4j.client.internal.paging.PageEnd;
import io.github.plex4j.client.internal.paging.RowIdentity;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page whose rows can be recognised when they come again. Immutable.
 *
 * @param <T> the kind of item
 */
final class IdentifiedPage<T> {
    private final Page<T> page;
    private final long[] identities;

    private IdentifiedPage(Page<T> page, long[] identities) {
        this.page = page;
        this.identities = identities;
    }

    /**
     * Recognises the rows of a page.
     *
     * @param key the key of a row; null where it has none
     */
    static <T> IdentifiedPage<T> of(Page<T> page, Function<? super T, @Nullable String> key) {
        return new IdentifiedPage<>(
                page,
                page.items().stream()
                        .mapToLong(item -> RowIdentity.of(key.apply(item)))
                        .toArray());
    }

    <R> IdentifiedPage<R> map(Function<? super T, ? extends R> mapping) {
        return new IdentifiedPage<>(page.map(mapping), identities);
    }

    Page<T> page() {
        return page;
    }

    /** The identity of each row, {@link RowIdentity#NONE} where it has none; not to be changed. */
    long[] identities() {
        return identities;
    }

    int size() {
        return identities.length;
    }

    /** Whether a server that gives these rows for any request may have more of them. */
    boolean mayBeCut(PageRequest asked) {
        return size() >= asked.size() || PageEnd.isRound(size());
    }

    /** The offset of its first row: the one the answer reports, or the requested one if it reports none or a later one. */
    long place(long asked) {
        long said = page.offset();
        return said < 0 || said > asked ? asked : said;
    }
}
