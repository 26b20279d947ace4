package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.playlist.Playlist;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A playlist in an answer. */
record PlaylistView(
        @Shown(value = Role.KEY, label = "key") @Nullable String playlistId,

        @Shown(Role.DETAIL) @Nullable String rawKey,
        @Shown(Role.NAME) String title,
        @Shown(Role.DETAIL) @Nullable String sortTitle,
        @Shown(label = "type") @Nullable String playlistType,
        @Nullable Boolean smart,

        @Shown(value = Role.POINT, label = "items") @Nullable
        Integer itemCount,

        @Shown(Role.POINT) @Nullable Long durationSeconds,
        @Shown(Role.DETAIL) @Nullable String summary,
        @Shown(Role.DETAIL) @Nullable OffsetDateTime updatedAt) {

    static PlaylistView of(Playlist playlist, Times times) {
        String summary = playlist.summary();
        return new PlaylistView(
                playlist.id().isPresent() ? playlist.rawId() : null,
                playlist.id().isPresent() ? null : playlist.rawId(),
                playlist.title(),
                playlist.sortTitle(),
                playlist.kind(),
                playlist.smart(),
                playlist.itemCount(),
                ItemViews.seconds(playlist.duration()),
                summary == null || summary.isBlank() ? null : summary,
                times.at(playlist.updatedAt()));
    }
}
