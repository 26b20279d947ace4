package io.github.plex4j.client.maintenance;

import io.github.plex4j.client.MediaId;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.server.ServerInfo;

/**
 * Deletes media from a server and their files from its disk, for good. Plex answers an empty 200, also where a file could
 * not be deleted; to look the item up shows what is left. Twice fails: what is gone is not found.
 *
 * <p>Safe for use by several threads. Every method throws {@link PlexException} when the server cannot be asked, and
 * {@link PlexForbiddenException} if the token is not the owner's or the server does not let media be deleted, see
 * {@link ServerInfo#mediaDeletion()}.
 */
public final class DeletionApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public DeletionApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * Deletes an item with everything below it, all versions and all files. A collection has no files: its items stay.
     *
     * @throws PlexNotFoundException if there is no such item
     */
    public void delete(RatingKey item) {
        send(PlexRequest.delete("/library/metadata/{ratingKey}", item));
    }

    /**
     * Deletes one version of an item with its files. Plex does not keep the last version: the item goes with it.
     *
     * @throws PlexNotFoundException if there is no such item, or it has no such version
     */
    public void deleteVersion(RatingKey item, MediaId version) {
        send(PlexRequest.delete("/library/metadata/{ratingKey}/media/{mediaId}", item, version));
    }

    private void send(PlexRequest request) {
        transport.exchange(request.ownerOnly(), ResponseBody::status);
    }
}
