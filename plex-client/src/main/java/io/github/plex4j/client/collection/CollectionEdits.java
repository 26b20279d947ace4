package io.github.plex4j.client.collection;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.ContentUris;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.metadata.MetadataApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of collections, which only the owner of the server may make.
 *
 * <p>A collection and the collection tag of its items are one thing in Plex: items that join get the tag, and renaming or deleting the
 * collection renames or deletes the tag of each item. Title, summary and labels are edited as those of items of the type
 * {@link MediaType#COLLECTION} are, by {@link MetadataApi#edit}. Nothing that Plex answers says whether anything changed: read the collection
 * afterwards. A smart collection refuses changes of its items with status 400, as a {@link PlexStatusException}. No change is sent
 * twice: an exception whose outcome is unknown means that it may have been made. Safe for use by several threads. Every method throws
 * {@link PlexException} when the server cannot be asked, {@link PlexNotFoundException} when it has no such collection,
 * {@link PlexForbiddenException} when the token is not the owner's.
 */
public final class CollectionEdits {
    private final PlexTransport transport;
    private final ContentUris uris;

    CollectionEdits(PlexTransport transport) {
        this.transport = transport;
        this.uris = new ContentUris(transport);
    }

    /**
     * Makes a collection of items of one type. Twice makes a second one of the same title, or none: check the titles before.
     *
     * @param type the type of all items
     * @param title not blank
     * @param items 1 to {@link LibraryApi#MAXIMUM_KEYS}; further ones are added with {@link #add}
     * @return the key of the collection that was made
     */
    public RatingKey create(SectionKey section, MediaType type, String title, List<RatingKey> items) {
        return create(section, type, title, false, uris.of(items));
    }

    /**
     * Makes a smart collection. Twice makes two of the same title.
     *
     * @param type the type of the items that the query finds
     * @param title not blank
     * @param content determines the items, which are of its own section
     * @return the key of the collection that was made
     */
    public RatingKey createSmart(MediaType type, String title, SmartContent content) {
        return create(content.section(), type, title, true, uris.of(content));
    }

    private RatingKey create(SectionKey section, MediaType type, String title, boolean smart, String uri) {
        PlexRequest request = PlexRequest.post("/library/collections")
                .with("sectionId", section)
                .with("type", number(type))
                .with("title", titled(title))
                .with("smart", smart)
                .with("uri", uri);
        return transport.exchange(
                request.ownerOnly(),
                body -> ContainerReader.rows("Metadata", row -> row.textOrEmpty("ratingKey")).read(body).rows().stream()
                        .findFirst()
                        .flatMap(RatingKey::find)
                        .orElseThrow(() -> new MalformedBodyException("the answer has no collection")));
    }

    private static int number(MediaType type) {
        return type.number()
                .orElseThrow(() -> new PlexInputException("A collection cannot have items of type " + type));
    }

    /**
     * Adds items. Twice is the same as once: an item is in a collection or not. They join at the end of a custom order.
     *
     * @param items 1 to {@link LibraryApi#MAXIMUM_KEYS}, of the section and the type of the others; with more Plex answers 414
     * @throws PlexInputException if there are none, or more
     */
    public void add(RatingKey collection, List<RatingKey> items) {
        send(PlexRequest.put("/library/collections/{ratingKey}/items", collection)
                .with("uri", uris.of(items)));
    }

    /** Has a smart collection find its items with another query. Twice is the same as once. */
    public void setContent(RatingKey collection, SmartContent content) {
        send(PlexRequest.put("/library/collections/{ratingKey}/items", collection)
                .with("uri", uris.of(content)));
    }

    /**
     * Removes one item, which stays in the library. Some servers delete a collection with its last item.
     *
     * <p>Plex's description has {@code PUT} for this; {@code DELETE}, which every client sends, cannot be mistaken for another call.
     *
     * @throws PlexNotFoundException if the item is not in the collection, as after the first time
     */
    public void remove(RatingKey collection, RatingKey item) {
        send(PlexRequest.delete("/library/collections/{ratingKey}/items/{itemKey}", collection, item));
    }

    /**
     * Moves an item, which gives the collection a custom order. Twice is the same as once.
     *
     * @param after the item that is to be in front of it; null for the beginning
     */
    public void move(RatingKey collection, RatingKey item, @Nullable RatingKey after) {
        PlexRequest request =
                PlexRequest.put("/library/collections/{ratingKey}/items/{itemKey}/move", collection, item);
        send(after == null ? request : request.with("after", after));
    }

    /** Sets how the library shows the collection. Twice is the same as once. */
    public void setMode(RatingKey collection, CollectionMode mode) {
        send(PlexRequest.put("/library/collections/{ratingKey}/prefs", collection)
                .with("collectionMode", mode.number()));
    }

    /**
     * Sets the order of the items. Twice is the same as once. With another order than a custom one, Plex shows the items by release or
     * title whatever order they were put into.
     */
    public void setOrder(RatingKey collection, CollectionOrder order) {
        send(PlexRequest.put("/library/collections/{ratingKey}/prefs", collection)
                .with("collectionSort", order.number()));
    }

    /**
     * Deletes a collection and the tag of its items, of which Plex keeps nothing. The items stay in the library.
     *
     * @throws PlexNotFoundException if there is none, as after the first time
     */
    public void delete(RatingKey collection) {
        send(PlexRequest.delete("/library/collections/{ratingKey}", collection));
    }

    private static String titled(String title) {
        if (title.isBlank()) {
            throw new PlexInputException("A collection needs a title.");
        }
        return title;
    }

    private void send(PlexRequest request) {
        transport.exchange(request.ownerOnly(), body -> true);
    }
}
