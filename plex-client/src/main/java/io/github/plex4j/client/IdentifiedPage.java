package io.github.plex4j.client;

import io.github.plex4j.client.internal.paging.PageEnd;
import io.github.plex4j.client.internal.paging.RowIdentity;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page whose rows can be recognised when they come again.
 *
 * @param page       the page
 * @param identities of each row, {@link RowIdentity#NONE} where it has none
 * @param <T>        the kind of item
 */
record IdentifiedPage<T>(Page<T> page, long[] identities) {
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

    int size() {
        return identities.length;
    }

    /** Whether a server that gives these rows for any request may have more of them. */
    boolean mayBeCut(PageRequest asked) {
        return size() >= asked.size() || PageEnd.isRound(size());
    }
}
