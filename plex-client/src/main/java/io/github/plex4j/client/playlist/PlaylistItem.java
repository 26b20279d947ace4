package io.github.plex4j.client.playlist;

import io.github.plex4j.client.PlaylistItemId;
import io.github.plex4j.client.library.MediaItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place in a playlist. The same item can have several.
 *
 * @param id   the number of the place, by which it is moved or removed; null in smart playlists
 * @param item what is in it
 */
public record PlaylistItem(@Nullable String id, MediaItem item) {
    /** The place to move or remove; empty in smart playlists. */
    public Optional<PlaylistItemId> place() {
        return PlaylistItemId.find(id);
    }
}
