package io.github.plex4j.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list on the server that is read page by page; one page is in memory at a time.
 *
 * <p>Nothing is asked before a method is called, and each page is one request. A list that changes while it is walked
 * may show an item twice or miss one; {@link Page#total()} is what the server said with that page. Instances are
 * immutable and safe for use by several threads. Every method that asks the server throws {@link PlexException}.
 *
 * @param <T> the kind of item
 */
public final class Paged<T> {
    /** Pages of this size keep an answer with full media details below two megabytes. */
    private static final int WALK_SIZE = 200;

    private final Function<PageRequest, Page<T>> fetch;

    private Paged(Function<PageRequest, Page<T>> fetch) {
        this.fetch = fetch;
    }

    /**
     * A list whose pages come from a function.
     *
     * @param fetch gets one page; it may return fewer or more items than asked for. A walk throws
     *              {@link IllegalStateException} when a page with items ends before the place it was asked for.
     * @param <T>   the kind of item
     * @return the list
     */
    public static <T> Paged<T> of(Function<PageRequest, Page<T>> fetch) {
        return new Paged<>(fetch);
    }

    /**
     * Asks for one page.
     *
     * @param request which part
     * @return that part; empty when the offset lies behind the end
     */
    public Page<T> page(PageRequest request) {
        return fetch.apply(request);
    }

    /**
     * Walks the list in pages of a size that suits the server.
     *
     * @return the pages from the first on; each {@link Iterator#next()} is one request
     */
    public Iterable<Page<T>> pages() {
        return pages(PageRequest.first(WALK_SIZE));
    }

    /**
     * Walks the list from a given page on.
     *
     * @param first where to begin, and how many items each page is to have, at least 1
     * @return the pages; each {@link Iterator#next()} is one request
     * @throws PlexInputException if the size is 0
     */
    public Iterable<Page<T>> pages(PageRequest first) {
        if (first.size() == 0) {
            throw new PlexInputException("A walk over pages needs pages of at least 1 item.");
        }
        return () -> new PageIterator(first);
    }

    /**
     * All items, one page in memory at a time.
     *
     * @return a sequential stream; a page is asked for when its first item is needed
     */
    public Stream<T> stream() {
        Spliterator<Page<T>> pages =
                Spliterators.spliteratorUnknownSize(pages().iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(pages, false).flatMap(page -> page.items().stream());
    }

    /**
     * How many items the list has, from one request that carries none of them.
     *
     * @return the total; empty when the server does not tell
     */
    public OptionalLong count() {
        Long total = fetch.apply(PageRequest.first(0)).total();
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /**
     * The same list with each item turned into something else.
     *
     * @param mapping applied to each item as its page arrives
     * @param <R>     what the items become
     * @return a list that asks the server for the same pages
     */
    public <R> Paged<R> map(Function<? super T, ? extends R> mapping) {
        return new Paged<>(request -> fetch.apply(request).map(mapping));
    }

    private final class PageIterator implements Iterator<Page<T>> {
        private @Nullable PageRequest next;

        private PageIterator(PageRequest first) {
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Page<T> next() {
            PageRequest request = next;
            if (request == null) {
                throw new NoSuchElementException("The list has no more pages.");
            }
            Page<T> page = fetch.apply(request);
            next = following(page, request);
            return page;
        }

        private @Nullable PageRequest following(Page<T> page, PageRequest request) {
            OptionalLong offset = page.nextOffset();
            if (offset.isEmpty()) {
                return null;
            }
            if (offset.getAsLong() <= request.offset()) {
                throw new IllegalStateException("A page ends before the place it was asked for.");
            }
            return new PageRequest(offset.getAsLong(), request.size());
        }
    }
}
