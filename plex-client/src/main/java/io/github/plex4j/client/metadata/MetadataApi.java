package io.github.plex4j.client.metadata;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes of the metadata of items, for the owner of the server alone. Safe for use by several threads. Every method throws
 * {@link PlexException}, and {@link PlexForbiddenException} for anybody else.
 */
public final class MetadataApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport sends the requests
     */
    public MetadataApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * Edits items of one type of one section: each gets the same values, tags and locks. Doing it twice is the same as
     * doing it once, but for the time of the last change.
     *
     * <p>Plex answers with an empty page. It does not tell which items it changed: a key that is not of this type, or not of
     * this section, is ignored, and so is a field that the type does not have. Read the items again.
     *
     * <p>Sent as {@code PUT /library/sections/{key}/all} with a list of keys, as Plex's own apps do. Plex's description also has
     * {@code PUT /library/metadata/{ids}}, without locks and without an example of tags, so that is not used.
     *
     * @param section the section of the items
     * @param type    their type
     * @param keys    1 to {@value LibraryApi#MAXIMUM_KEYS} items
     * @param edit    the changes
     * @throws PlexInputException if there are too few or too many keys, the edit changes nothing, the type has no number, or
     *     several artists or albums would get the same title, which merges them for good
     * @throws PlexNotFoundException if none of the items is there
     */
    public void edit(SectionKey section, MediaType type, Collection<RatingKey> keys, MetadataEdit edit) {
        if (edit.isNothing()) {
            throw new PlexInputException("The edit changes nothing.");
        }
        if (edit.setsTitle()
                && keys.size() > 1
                && List.of(MediaType.ARTIST, MediaType.ALBUM).contains(type)) {
            throw new PlexInputException(
                    "Plex merges artists or albums that get the same title. Set titles one by one.");
        }
        int number = type.number()
                .orElseThrow(() -> new PlexInputException("Items of the type " + type + " cannot be edited."));
        PlexRequest request = PlexRequest.put("/library/sections/{libraryKey}/all", section)
                .ownerOnly()
                .with("type", number)
                .with("id", joined(keys));
        send(edit.addTo(request));
    }

    /**
     * Asks the metadata agent about an item again. What is not locked may change, edits that were made without a lock are
     * lost. Plex answers at once, with an empty page, and works on it later; it does not tell when it is done or whether
     * anything changed. Asking twice makes it do the work twice, with the same result.
     *
     * @param key the item; a show or an artist with all below it
     * @throws PlexNotFoundException if there is no such item
     */
    public void refresh(RatingKey key) {
        send(PlexRequest.put("/library/metadata/{ratingKey}/refresh", key).ownerOnly());
    }

    /**
     * Has the files of an item examined again. Plex answers at once, with an empty page, and works on it later; it does not
     * tell when it is done or whether anything changed. Asking twice makes it do the work twice, with the same result.
     *
     * @param key the item; a show or an artist with all below it
     * @throws PlexNotFoundException if there is no such item
     */
    public void analyze(RatingKey key) {
        send(PlexRequest.put("/library/metadata/{ratingKey}/analyze", key).ownerOnly());
    }

    private static String joined(Collection<RatingKey> keys) {
        if (keys.isEmpty() || keys.size() > LibraryApi.MAXIMUM_KEYS) {
            throw new PlexInputException(
                    "One edit takes 1 to " + LibraryApi.MAXIMUM_KEYS + " rating keys, not " + keys.size() + ".");
        }
        return keys.stream().map(RatingKey::value).collect(Collectors.joining(","));
    }

    private void send(PlexRequest request) {
        transport.exchange(request, ResponseBody::status);
    }
}
