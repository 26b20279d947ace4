package io.github.plex4j.mcp.tools.playlist;

import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * A playlist after a change, and what became of its items.
 *
 * @param playlist as it is now; null when it was not made, or could not be read
 * @param report null when no item was changed by itself
 */
record PlaylistChange(
        @Inline @Nullable PlaylistView playlist,
        @Inline @Nullable ChangeReport report) {

    /** A change that made no playlist. */
    static PlaylistChange without(@Nullable ChangeReport report) {
        return new PlaylistChange(null, report);
    }

    /** Reads the playlist. What was done is told even if that fails. */
    static PlaylistChange of(PlaylistId id, @Nullable ChangeReport report, ToolContext context) {
        try {
            Times times = new Times(context.timeZone());
            return new PlaylistChange(
                    PlaylistView.of(context.withoutStop().plex().playlists().get(id), times), report);
        } catch (PlexException unreadable) {
            context.note("The playlist has the id " + id + ", and could not be read.");
            return without(report);
        }
    }
}
