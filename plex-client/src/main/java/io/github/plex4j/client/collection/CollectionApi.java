package io.github.plex4j.client.collection;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.PagedReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.internal.paging.ItemKeys;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import java.util.Optional;

/**
 * Collections of a library section. Safe for use by several threads. Every method that asks the server, those of the
 * returned lists included, throws {@link PlexException}.
 */
public final class CollectionApi {
    private final PlexTransport transport;
    private final CollectionEdits edits;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public CollectionApi(PlexTransport transport) {
        this.transport = transport;
        this.edits = new CollectionEdits(transport);
    }

    /** Changes of collections. */
    public CollectionEdits edits() {
        return edits;
    }

    /**
     * One collection with its settings.
     *
     * @param key its key
     * @return the collection; empty when the item of this key is something else
     * @throws PlexNotFoundException if there is no item of this key
     */
    public Optional<Collection> find(RatingKey key) {
        PlexRequest request = PlexRequest.get("/library/metadata/{ratingKey}", key);
        return transport.exchange(request, ContainerReader.rows("Metadata", CollectionApi::collection)).rows().stream()
                .filter(found -> found.item().type().equals(MediaType.COLLECTION))
                .findFirst();
    }

    private static Collection collection(Row row) {
        return new Collection(
                MediaItemReader.read(row),
                CollectionMode.of(row.integer("collectionMode")).orElse(null),
                CollectionOrder.of(row.integer("collectionSort")).orElse(null),
                SmartContent.find(row.text("content")).orElse(null));
    }

    /**
     * The collections of a section.
     *
     * @param section the section
     * @return the collections; {@link MediaItem#contents()} says how many items each has
     */
    public Paged<MediaItem> all(SectionKey section) {
        return paged(PlexRequest.get("/library/sections/{libraryKey}/collections", section));
    }

    /**
     * The items of a collection in its order.
     *
     * @param collection the collection
     * @return its items
     */
    public Paged<MediaItem> items(RatingKey collection) {
        return paged(PlexRequest.get("/library/collections/{ratingKey}/children", collection));
    }

    private Paged<MediaItem> paged(PlexRequest request) {
        return PagedReader.of(transport, request, MediaItemReader.items(), ItemKeys::of);
    }
}
