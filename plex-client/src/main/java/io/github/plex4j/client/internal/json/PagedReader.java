package io.github.plex4j.client.internal.json;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a list on the server out of a request and a reader of its answers. */
public final class PagedReader {
    private PagedReader() {}

    /**
     * A list that asks for a page when it is wanted. A single page that does not hold the row it was to begin with is cut from a
     * longer one that begins at the beginning, or fails.
     *
     * <p>Behind the first page, a single answer that says neither where it begins nor how many rows there are costs one more
     * request, for the first row alone: it shows whether the server heeds where a page is to begin.
     *
     * @param transport how the server is asked
     * @param request   the request, without a page
     * @param reader    reads the answer
     * @param key       the key by which a row is recognised when it comes again; null for a row that has none
     */
    public static <T> Paged<T> of(
            PlexTransport transport,
            PlexRequest request,
            BodyReader<Container<T>> reader,
            Function<? super T, @Nullable String> key) {
        return of(transport, request, reader, key, PageRequest.MAXIMUM_SIZE);
    }

    /**
     * The same for a host that refuses long pages.
     *
     * @param largest the most rows to ask for at a time
     */
    public static <T> Paged<T> of(
            PlexTransport transport,
            PlexRequest request,
            BodyReader<Container<T>> reader,
            Function<? super T, @Nullable String> key,
            int largest) {
        return Paged.of(
                wanted -> placed(transport, request, reader, atMost(wanted, largest)),
                wanted ->
                        ask(transport, request, reader, atMost(wanted, largest)).page(atMost(wanted, largest)),
                key,
                request.pathTemplate());
    }

    private static PageRequest atMost(PageRequest wanted, int largest) {
        return wanted.size() > largest ? new PageRequest(wanted.offset(), largest) : wanted;
    }

    private static <T> Page<T> placed(
            PlexTransport transport, PlexRequest request, BodyReader<Container<T>> reader, PageRequest wanted) {
        Container<T> answer = ask(transport, request, reader, wanted);
        Page<T> page = answer.mayBeginElsewhere(wanted)
                ? answer.page(wanted, ask(transport, request, reader, PageRequest.first(1)))
                : answer.page(wanted);
        if (page.items().isEmpty()) {
            return page;
        }
        boolean isFirst = page.offset() == 0 && wanted.offset() > 0 && !isWhole(page);
        return holds(page, wanted) && !isFirst
                ? cut(page, wanted)
                : fromTheBeginning(transport, request, reader, wanted);
    }

    /** A server that heeds the size alone gives the part wanted at the end of a longer first page. */
    private static <T> Page<T> fromTheBeginning(
            PlexTransport transport, PlexRequest request, BodyReader<Container<T>> reader, PageRequest wanted) {
        long end = wanted.offset() + wanted.size();
        if (end <= PageRequest.MAXIMUM_SIZE) {
            PageRequest longer = PageRequest.first((int) end);
            Page<T> page = ask(transport, request, reader, longer).page(longer);
            if (holds(page, wanted)) {
                return cut(page, wanted);
            }
        }
        throw new PlexProtocolException(
                request.method(),
                request.pathTemplate(),
                "the answer is not the requested part of the list",
                "The list may have changed: try again. If it happens every time, check the proxy in front of the"
                        + " server.");
    }

    private static <T> Container<T> ask(
            PlexTransport transport, PlexRequest request, BodyReader<Container<T>> reader, PageRequest wanted) {
        return transport.exchange(request.page(wanted), reader);
    }

    /** Whether a page from the beginning on is the whole list, in which every row has its place. */
    private static boolean isWhole(Page<?> page) {
        Long total = page.total();
        return total != null && total <= page.items().size();
    }

    private static boolean holds(Page<?> page, PageRequest wanted) {
        return page.offset() >= 0
                && page.offset() <= wanted.offset()
                && wanted.offset() - page.offset() < page.items().size();
    }

    private static <T> Page<T> cut(Page<T> page, PageRequest wanted) {
        int from = (int) (wanted.offset() - page.offset());
        int to = Math.min(from + wanted.size(), page.items().size());
        return new Page<>(page.items().subList(from, to), wanted.offset(), page.total());
    }
}
