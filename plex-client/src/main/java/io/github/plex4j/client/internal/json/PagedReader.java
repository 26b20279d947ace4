package io.github.plex4j.client.internal.json;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;

/** Makes a list on the server out of a request and a reader of its answers. */
public final class PagedReader {
    private PagedReader() {}

    /**
     * A list that asks for a page when it is wanted. A page that does not hold the row it was to begin with fails: a walk
     * would miss rows, or meet the same ones for ever.
     *
     * <p>Behind the first page, an answer that tells neither where it begins nor how many rows there are costs one more
     * request, for the first row alone: it shows whether the server heeds where a page is to begin.
     *
     * @param transport how the server is asked
     * @param request   what is asked, without a page
     * @param reader    reads the answer
     */
    public static <T> Paged<T> of(PlexTransport transport, PlexRequest request, BodyReader<Container<T>> reader) {
        return Paged.of(wanted -> {
            Page<T> page = page(transport, request, reader, wanted);
            if (!page.items().isEmpty() && !holds(page, wanted.offset())) {
                throw new PlexProtocolException(
                        request.method(),
                        request.pathTemplate(),
                        "the answer is another part of the list than was asked for",
                        "The list may have changed: try again. If it happens each time, look at what is in front of the"
                                + " server.");
            }
            return page;
        });
    }

    private static <T> Page<T> page(
            PlexTransport transport, PlexRequest request, BodyReader<Container<T>> reader, PageRequest wanted) {
        Container<T> answer = transport.exchange(request.page(wanted.offset(), wanted.size()), reader);
        return answer.mayBeginElsewhere(wanted)
                ? answer.page(wanted, transport.exchange(request.page(0, 1), reader))
                : answer.page(wanted);
    }

    private static boolean holds(Page<?> page, long offset) {
        return page.offset() >= 0
                && page.offset() <= offset
                && offset - page.offset() < page.items().size();
    }
}
