package io.github.plex4j.client;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list, as the server gave it.
 *
 * @param items  the items, possibly fewer or more than were asked for
 * @param offset how many items come before these
 * @param total  the number of items in the whole list; null when the server does not report it
 * @param <T>    the kind of item
 */
public record Page<T>(List<T> items, long offset, @Nullable Long total) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The offset of the next page.
     *
     * @return the offset to ask for next; empty when this page was empty or reached the total. Where the total is not
     *     known, a page that holds anything may be followed by another.
     */
    public OptionalLong nextOffset() {
        long next = offset + items.size();
        if (items.isEmpty() || (total != null && next >= total)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(next);
    }

    /**
     * The same page with each item turned into something else.
     *
     * @param mapping applied to each item in order
     * @param <R>     what the items become
     * @return a page at the same offset with the same total
     */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), offset, total);
    }
}
