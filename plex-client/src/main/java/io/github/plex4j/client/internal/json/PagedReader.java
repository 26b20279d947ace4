package io.github.plex4j.client.internal.json;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;

/** Makes a list on the server out of a request and a reader of its answers. */
public final class PagedReader {
    private PagedReader() {}

    /**
     * A list that asks for a page when it is wanted.
     *
     * @param transport how the server is asked
     * @param request   what is asked, without a page
     * @param reader    reads the answer
     */
    public static <T> Paged<T> of(PlexTransport transport, PlexRequest request, BodyReader<Container<T>> reader) {
        return Paged.of(page -> transport
                .exchange(request.page(page.offset(), page.size()), reader)
                .page(page));
    }
}
