package io.github.plex4j.client.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlaylistItemId;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.ContentUris;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.SmartContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of playlists, which belong to the signed-in user.
 *
 * <p>Nothing that Plex answers says whether anything changed: read the playlist afterwards. A smart playlist refuses changes of its
 * items with status 400, as a {@link PlexStatusException}. No change is sent twice: an exception whose outcome is unknown means that
 * it may have been made. Safe for use by several threads. Every method throws {@link PlexException} when the server cannot be asked,
 * {@link PlexNotFoundException} when the user has no such playlist.
 */
public final class PlaylistEdits {
    private final PlexTransport transport;
    private final ContentUris uris;

    PlaylistEdits(PlexTransport transport) {
        this.transport = transport;
        this.uris = new ContentUris(transport);
    }

    /**
     * Makes a playlist of items. Twice makes two playlists of the same title. Shows, seasons, artists, albums and collections become
     * what is played of them, each in its order.
     *
     * @param kind {@code video}, {@code audio} or {@code photo}, which all items have to be
     * @param title not blank
     * @param items at most {@link LibraryApi#MAXIMUM_KEYS}; further ones are added with {@link #add}. Plex makes an empty playlist of
     *     none
     * @return the playlist that was made
     * @throws PlexNotFoundException if there is no such item: then no playlist is made
     */
    public Playlist create(String kind, String title, List<RatingKey> items) {
        PlexRequest request = creation(kind, title, false);
        return made(items.isEmpty() ? request : request.with("uri", uris.of(items)));
    }

    /**
     * Makes a smart playlist. Twice makes two playlists of the same title. Of a query for shows, seasons, artists or albums it has the
     * episodes and tracks, not those themselves.
     *
     * @param kind {@code video}, {@code audio} or {@code photo}
     * @param title not blank
     * @param content determines the items
     * @return the playlist that was made
     */
    public Playlist createSmart(String kind, String title, SmartContent content) {
        return made(creation(kind, title, true).with("uri", uris.of(content)));
    }

    private static PlexRequest creation(String kind, String title, boolean smart) {
        return PlexRequest.post("/playlists")
                .with("type", kind)
                .with("title", titled(title))
                .with("smart", smart);
    }

    private Playlist made(PlexRequest request) {
        return transport.exchange(request, PlaylistReader::only);
    }

    /**
     * Adds items behind the others. Twice adds them twice: a playlist can have the same item in several places. Plex adds all of one
     * request, or none when it refuses one of them.
     *
     * @param items 1 to {@link LibraryApi#MAXIMUM_KEYS}; with more Plex answers 414
     * @throws PlexInputException if there are none, or more
     */
    public void add(PlaylistId playlist, List<RatingKey> items) {
        send(PlexRequest.put("/playlists/{playlistId}/items", playlist).with("uri", uris.of(items)));
    }

    /**
     * Has a smart playlist find its items with another query. Twice is the same as once. Plex refuses it for other playlists, or adds
     * what the query finds.
     */
    public void setContent(PlaylistId playlist, SmartContent content) {
        send(PlexRequest.put("/playlists/{playlistId}/items", playlist).with("uri", uris.of(content)));
    }

    /**
     * Removes one place. The item stays in other places of the playlist, and in the library.
     *
     * @throws PlexNotFoundException if there is no such place, as after the first time
     */
    public void remove(PlaylistId playlist, PlaylistItemId place) {
        send(PlexRequest.delete("/playlists/{playlistId}/items/{playlistItemId}", playlist, place));
    }

    /**
     * Moves a place. Twice is the same as once.
     *
     * @param after the place that is to be in front of it; null for the beginning
     * @throws PlexNotFoundException if there is no such place
     */
    public void move(PlaylistId playlist, PlaylistItemId place, @Nullable PlaylistItemId after) {
        PlexRequest request = PlexRequest.put("/playlists/{playlistId}/items/{playlistItemId}/move", playlist, place);
        send(after == null ? request : request.with("after", after));
    }

    /** Removes all places, of which Plex keeps nothing. Twice is the same as once. */
    public void clear(PlaylistId playlist) {
        send(PlexRequest.delete("/playlists/{playlistId}/items", playlist));
    }

    /**
     * Sets the title. Twice is the same as once; two playlists can have the same title.
     *
     * <p>Sent, like the other texts, as {@code title.value} with {@code title.locked}, the way items are edited: Plex's description
     * names no parameters, and other clients send these.
     *
     * @param title not blank
     */
    public void setTitle(PlaylistId playlist, String title) {
        edit(playlist, "title", titled(title));
    }

    /** Sets the title by which the playlist is sorted; an empty one has it sorted by its title. Twice is the same as once. */
    public void setSortTitle(PlaylistId playlist, String sortTitle) {
        edit(playlist, "titleSort", sortTitle);
    }

    /** Sets the summary; an empty one clears it. Twice is the same as once. */
    public void setSummary(PlaylistId playlist, String summary) {
        edit(playlist, "summary", summary);
    }

    private void edit(PlaylistId playlist, String field, String value) {
        send(PlexRequest.put("/playlists/{playlistId}", playlist)
                .with(field + ".value", value)
                .with(field + ".locked", true));
    }

    /**
     * Deletes a playlist, of which Plex keeps nothing. Its items stay in the library.
     *
     * @throws PlexNotFoundException if there is none, as after the first time
     */
    public void delete(PlaylistId playlist) {
        send(PlexRequest.delete("/playlists/{playlistId}", playlist));
    }

    private static String titled(String title) {
        if (title.isBlank()) {
            throw new PlexInputException("A playlist needs a title.");
        }
        return title;
    }

    private void send(PlexRequest request) {
        transport.exchange(request, body -> true);
    }
}
