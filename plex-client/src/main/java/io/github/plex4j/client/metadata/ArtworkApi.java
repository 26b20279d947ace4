package io.github.plex4j.client.metadata;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.library.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of items and collections. Changes are for the owner of the server alone. Safe for use by several threads. Every
 * method throws {@link PlexException}, and a change {@link PlexForbiddenException} for anybody else. Each change locks the
 * picture, so that no agent replaces it.
 *
 * <p>Lists are asked for by their names in the plural ({@code posters}) and one is chosen by the singular ({@code poster}), as
 * clients do; Plex's description has the singular for both.
 */
public final class ArtworkApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport sends the requests
     */
    public ArtworkApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The pictures that can be chosen.
     *
     * @param key  the item
     * @param kind the kind of picture
     * @return the pictures in the server's order
     * @throws PlexNotFoundException if there is no such item
     */
    public List<ArtworkChoice> list(RatingKey key, ArtworkKind kind) {
        return transport
                .exchange(
                        PlexRequest.get("/library/metadata/{ratingKey}/" + kind.listName(), key),
                        ContainerReader.rows("Metadata", ArtworkApi::choice).within(Bounds.SHORT_LIST))
                .rows();
    }

    private static @Nullable ArtworkChoice choice(Row row) {
        String id = row.text("ratingKey");
        return id == null
                ? null
                : new ArtworkChoice(id, row.text("provider"), Boolean.TRUE.equals(row.flag("selected")));
    }

    /**
     * Chooses a picture. Plex answers with an empty page, also when it cannot fetch the picture: read the list again. Doing it
     * twice is the same as doing it once.
     *
     * @param key    the item
     * @param kind   the kind of picture
     * @param choice a picture from {@link #list} of this item and this kind
     * @throws PlexNotFoundException if there is no such item
     */
    public void choose(RatingKey key, ArtworkKind kind, ArtworkChoice choice) {
        send(PlexRequest.put("/library/metadata/{ratingKey}/" + kind.elementName(), key)
                .ownerOnly()
                .with("url", choice.id()));
    }

    /**
     * Uploads a picture and chooses it. Plex answers with an empty page and does not tell the identifier of the picture, which
     * depends on its bytes. Doing it twice is the same as doing it once.
     *
     * @param key     the item
     * @param kind    the kind of picture
     * @param picture the whole file
     * @throws PlexNotFoundException if there is no such item
     */
    public void upload(RatingKey key, ArtworkKind kind, Picture picture) {
        send(PlexRequest.post("/library/metadata/{ratingKey}/" + kind.listName(), key)
                .ownerOnly()
                .content(picture.mimeType(), picture.bytes()));
    }

    /**
     * Has the server fetch a picture and choose it. Plex answers with an empty page, also when it cannot fetch the picture: read
     * the list again. Doing it twice fetches twice.
     *
     * @param key     the item
     * @param kind    the kind of picture
     * @param address where the picture is
     * @throws PlexNotFoundException if there is no such item
     */
    public void fetch(RatingKey key, ArtworkKind kind, PictureAddress address) {
        send(PlexRequest.post("/library/metadata/{ratingKey}/" + kind.listName(), key)
                .ownerOnly()
                .with("url", address.value()));
    }

    private void send(PlexRequest request) {
        transport.exchange(request, ResponseBody::status);
    }
}
