package io.github.plex4j.client.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.PagedReader;
import io.github.plex4j.client.internal.paging.ItemKeys;
import java.util.Set;

/** Lists of items. Immutable and safe for use by several threads. */
final class ItemLists {
    /** Lists of other types are mixed on some servers: photos and their albums, clips among movies. */
    private static final Set<MediaType> DISTINCT = Set.of(
            MediaType.MOVIE,
            MediaType.SHOW,
            MediaType.SEASON,
            MediaType.EPISODE,
            MediaType.ARTIST,
            MediaType.ALBUM,
            MediaType.TRACK);

    private final PlexTransport transport;

    ItemLists(PlexTransport transport) {
        this.transport = transport;
    }

    /** The list that a request answers. */
    Paged<MediaItem> of(PlexRequest request) {
        return PagedReader.of(transport, request, MediaItemReader.items(), ItemKeys::of);
    }

    /** The items that fit a query; asking for them fails when they are of another type than the query's. */
    Paged<MediaItem> fitting(ItemQuery query, PlexRequest request) {
        Paged<MediaItem> items = of(query.applyTo(request));
        MediaType type = query.type();
        return type == null ? items : items.checked(page -> requireType(type, page, request));
    }

    /** A server that ignores the type gives items of the top type: every count of them would be wrong. */
    private static void requireType(MediaType type, Page<MediaItem> page, PlexRequest request) {
        for (MediaItem item : page.items()) {
            if (DISTINCT.contains(type)
                    && DISTINCT.contains(item.type())
                    && !item.type().equals(type)) {
                throw new PlexProtocolException(
                        request.method(),
                        request.pathTemplate(),
                        "the answer has items of type " + item.type() + " instead of " + type,
                        "The server ignores the type. Check the proxy in front of it.");
            }
        }
    }
}
