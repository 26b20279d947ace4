package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.playlist.PlaylistItem;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All places of a playlist in their order.
 *
 * @param rows each with the item in it
 */
record PlaylistPlaces(List<PlaylistItem> rows) {
    static final PlaylistPlaces NONE = new PlaylistPlaces(List.of());

    PlaylistPlaces {
        rows = List.copyOf(rows);
    }

    /**
     * Reads them.
     *
     * @throws ToolFailure if there is no time to read all
     */
    static PlaylistPlaces read(PlaylistId id, ToolContext context) {
        List<PlaylistItem> rows = new ArrayList<>();
        End end = new ListReader(new ContextObserver(context))
                .read(context.plex().playlists().items(id), "items", rows::addAll);
        if (end != End.WHOLE) {
            throw new ToolFailure(
                    FailureCode.TIMEOUT,
                    "The items of the playlist could not be read in the time of a call.",
                    "Try again later.");
        }
        return new PlaylistPlaces(rows);
    }

    /** The numbers of the places. */
    List<String> ids() {
        return rows.stream().map(PlaylistItem::id).filter(Objects::nonNull).toList();
    }

    /** The items in them, for which there is a key. */
    List<MediaItem> items() {
        return rows.stream()
                .map(PlaylistItem::item)
                .filter(item -> item.ratingKey().isPresent())
                .toList();
    }

    /** The place of a number; empty when there is none. */
    Optional<PlaylistItem> find(String place) {
        return rows.stream().filter(row -> place.equals(row.id())).findFirst();
    }
}
