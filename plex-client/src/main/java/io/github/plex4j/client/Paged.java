package io.github.plex4j.client;

import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list on the server that is read page by page; one page is in memory at a time.
 *
 * <p>Nothing is asked before a method is called. Instances are immutable and safe for use by several threads. Every method
 * that asks the server throws {@link PlexException}.
 *
 * @param <T> the kind of item
 */
public final class Paged<T> {
    /** Pages of this size keep an answer with full media details below two megabytes. */
    private static final int WALK_SIZE = 200;

    private final Function<PageRequest, IdentifiedPage<T>> placed;
    private final Function<PageRequest, IdentifiedPage<T>> walked;
    private final String name;

    private Paged(
            Function<PageRequest, IdentifiedPage<T>> placed,
            Function<PageRequest, IdentifiedPage<T>> walked,
            String name) {
        this.placed = placed;
        this.walked = walked;
        this.name = name;
    }

    /**
     * A list whose pages come from a function.
     *
     * @param fetch gets one page; it may return fewer rows than asked for before the end of the list
     * @param key   the key by which a row is recognised when it comes again; null for a row that has none
     * @param <T>   the kind of item
     * @return the list
     */
    public static <T> Paged<T> of(Function<PageRequest, Page<T>> fetch, Function<? super T, @Nullable String> key) {
        return of(fetch, fetch, key, "a list");
    }

    /**
     * A list whose pages come from a function that may need another request to know where a page stands, which a walk does
     * not need.
     *
     * @param placed gets one page and is sure of its place
     * @param walked gets one page of a walk, which sees from the keys of the rows what the page is
     * @param key    the key by which a row is recognised when it comes again; null for a row that has none
     * @param name   the list in messages: the path that is asked for, with placeholders
     * @param <T>    the kind of item
     * @return the list
     */
    public static <T> Paged<T> of(
            Function<PageRequest, Page<T>> placed,
            Function<PageRequest, Page<T>> walked,
            Function<? super T, @Nullable String> key,
            String name) {
        return new Paged<>(
                request -> IdentifiedPage.of(placed.apply(request), key),
                request -> IdentifiedPage.of(walked.apply(request), key),
                name);
    }

    /**
     * Asks for one part of the list. Where a server gives fewer rows than asked for, or does not say how many there are, further
     * requests find out whether more follow.
     *
     * @param request which part; of more than {@value PageRequest#MAXIMUM_SIZE} rows several requests are made
     * @return that part, with fewer rows only at the end of the list; empty when the offset lies behind the end. The total is
     *     null where the server does not say it and more rows follow.
     * @throws PlexProtocolException if the server gives the same rows whichever part it is asked for, or takes several answers
     *     for the part while rows are removed or put in another order
     */
    public Page<T> page(PageRequest request) {
        IdentifiedPage<T> first = placed.apply(request.inOneAnswer());
        return request.size() == 0 ? first.page() : new PageFill<>(walked, request, name).fill(first);
    }

    /**
     * Begins to walk the list.
     *
     * @return a walk from the first row on
     */
    public Walk<T> walk() {
        return walk(0, null);
    }

    /**
     * Begins to walk the list from a place noted before.
     *
     * @param offset  how many rows to skip, at least 0
     * @param skipped the key of the last row to skip, by which the place is found again when rows were added or removed since;
     *                null where it is not known
     * @return a walk from there on
     */
    public Walk<T> walk(long offset, @Nullable String skipped) {
        return new Walk<>(walked, placed, name, new PageRequest(offset, 0).offset(), skipped);
    }

    /**
     * Walks the list in pages of a size that suits the server.
     *
     * @return the pages from the first on, as {@link #pages(int)} gives them
     */
    public Iterable<Page<T>> pages() {
        return pages(WALK_SIZE);
    }

    /**
     * Walks the list: each row comes once, also when rows are added or removed meanwhile.
     *
     * @param size about how many rows each page is to have, 1 to {@value PageRequest#MAXIMUM_SIZE}
     * @return the pages; none is empty. Iterating throws {@link PlexProtocolException} at the end where rows may have been lost
     *     because the list changed with each reading.
     * @throws PlexInputException if the size is out of bounds
     */
    public Iterable<Page<T>> pages(int size) {
        if (size < 1 || size > PageRequest.MAXIMUM_SIZE) {
            throw new PlexInputException(
                    "A page of a walk has 1 to " + PageRequest.MAXIMUM_SIZE + " items, not " + size + ".");
        }
        return () -> new WalkedPages<>(walk(), size, name);
    }

    /**
     * All items, one page in memory at a time.
     *
     * @return a sequential stream of what {@link #pages()} gives; a page is asked for when its first item is needed
     */
    public Stream<T> stream() {
        Spliterator<Page<T>> pages =
                Spliterators.spliteratorUnknownSize(pages().iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(pages, false).flatMap(page -> page.items().stream());
    }

    /**
     * The number of items in the list, from one request whose answer has no items.
     *
     * @return the total; empty when the server does not say
     */
    public OptionalLong count() {
        Long total = placed.apply(PageRequest.first(0)).page().total();
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /**
     * The same list with each page looked at before it is used.
     *
     * @param check given each page as it arrives, those that only show whether more rows follow included; its exceptions are
     *              those of the call that asked for the page
     * @return a list that asks the server for the same pages
     */
    public Paged<T> checked(Consumer<Page<T>> check) {
        return new Paged<>(
                request -> checked(placed.apply(request), check),
                request -> checked(walked.apply(request), check),
                name);
    }

    private static <T> IdentifiedPage<T> checked(IdentifiedPage<T> answer, Consumer<Page<T>> check) {
        check.accept(answer.page());
        return answer;
    }

    /**
     * The same list with each item turned into something else.
     *
     * @param mapping applied to each item as its page arrives
     * @param <R>     what the items become
     * @return a list that asks the server for the same pages
     */
    public <R> Paged<R> map(Function<? super T, ? extends R> mapping) {
        return new Paged<>(
                request -> placed.apply(request).map(mapping),
                request -> walked.apply(request).map(mapping),
                name);
    }
}
