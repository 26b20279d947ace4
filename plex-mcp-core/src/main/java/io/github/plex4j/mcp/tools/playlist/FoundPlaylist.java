package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.playlist.Playlist;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.Optional;

/**
 * A playlist that a change is made to.
 *
 * @param id its id
 * @param state all of it that a change can replace
 * @param places its places; none when a query determines its items
 */
record FoundPlaylist(PlaylistId id, PlaylistState state, PlaylistPlaces places) {
    /**
     * Finds a playlist.
     *
     * @throws ToolFailure of code {@code not_found} when the user has none of this id
     */
    static FoundPlaylist of(String playlistId, ToolContext context) {
        return find(PlaylistId.of(playlistId), context).orElseThrow(() -> absent(playlistId));
    }

    /**
     * Finds a playlist whose items can be changed.
     *
     * @throws ToolFailure likewise, and of code {@code invalid_input} when a query determines its items
     */
    static FoundPlaylist ofStatic(String playlistId, ToolContext context) {
        FoundPlaylist found = of(playlistId, context);
        if (found.state.smart()) {
            throw ToolFailure.invalidInput(
                    "\"" + found.title() + "\" is a smart playlist: its filters determine its items. Nothing was"
                            + " changed.",
                    "Give it other filters with `edit_playlist` and a selection, or choose another playlist.");
        }
        return found;
    }

    /** A playlist; empty when the user has none of this id. */
    static Optional<FoundPlaylist> find(PlaylistId id, ToolContext context) {
        try {
            Playlist playlist = context.plex().playlists().get(id);
            boolean smart = Boolean.TRUE.equals(playlist.smart());
            PlaylistPlaces places = smart ? PlaylistPlaces.NONE : PlaylistPlaces.read(id, context);
            return Optional.of(new FoundPlaylist(id, PlaylistState.of(playlist, places.rows()), places));
        } catch (PlexNotFoundException gone) {
            return Optional.empty();
        }
    }

    /**
     * A playlist without its items.
     *
     * @throws ToolFailure as {@link #of}
     */
    static Playlist head(String playlistId, ToolContext context) {
        try {
            return context.plex().playlists().get(PlaylistId.of(playlistId));
        } catch (PlexNotFoundException gone) {
            throw absent(playlistId);
        }
    }

    private static ToolFailure absent(String playlistId) {
        return ToolFailure.notFound(
                "The signed-in user has no playlist with the id " + playlistId + ".", "`get_playlists` lists them.");
    }

    String title() {
        return state.title();
    }

    Thing<PlaylistState> thing() {
        return new Thing<>(id.value(), state.title(), state);
    }
}
