package io.github.plex4j.client.playlist;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.PagedReader;
import io.github.plex4j.client.internal.paging.ItemKeys;
import org.jspecify.annotations.Nullable;

/**
 * Playlists, which belong to the signed-in user. Safe for use by several threads. Every method that asks the server,
 * those of the returned lists included, throws {@link PlexException}.
 */
public final class PlaylistApi {
    private final PlexTransport transport;
    private final PlaylistEdits edits;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public PlaylistApi(PlexTransport transport) {
        this.transport = transport;
        this.edits = new PlaylistEdits(transport);
    }

    /** Changes of playlists. */
    public PlaylistEdits edits() {
        return edits;
    }

    /**
     * One playlist.
     *
     * @param id the playlist
     * @return it, as it is now
     * @throws PlexNotFoundException if the signed-in user has no such playlist
     */
    public Playlist get(PlaylistId id) {
        return transport.exchange(PlexRequest.get("/playlists/{playlistId}", id), PlaylistReader::only);
    }

    /**
     * The playlists of the signed-in user.
     *
     * @param kind {@code audio}, {@code video} or {@code photo}; null for all
     * @return the playlists in the server's order
     */
    public Paged<Playlist> all(@Nullable String kind) {
        PlexRequest request = PlexRequest.get("/playlists");
        PlexRequest filtered = kind == null ? request : request.with("playlistType", kind);
        return PagedReader.of(
                transport, filtered, ContainerReader.rows("Metadata", PlaylistReader::playlist), PlaylistApi::key);
    }

    /**
     * The items of a playlist in its order.
     *
     * @param id the playlist
     * @return its items
     */
    public Paged<PlaylistItem> items(PlaylistId id) {
        PlexRequest request = PlexRequest.get("/playlists/{playlistId}/items", id);
        return PagedReader.of(
                transport, request, ContainerReader.rows("Metadata", PlaylistReader::item), PlaylistApi::place);
    }

    private static String key(Playlist playlist) {
        String id = playlist.rawId();
        return id == null ? playlist.toString() : id;
    }

    /** Smart playlists number no places, and hold no item twice. */
    private static String place(PlaylistItem row) {
        String id = row.id();
        return id == null ? ItemKeys.of(row.item()) : id;
    }
}
