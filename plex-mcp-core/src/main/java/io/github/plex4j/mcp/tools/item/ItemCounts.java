package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/** The numbers of items within an item. */
public record ItemCounts(
        @Shown(label = "seasons") @Nullable Integer seasonCount,
        @Shown(label = "episodes") @Nullable Integer episodeCount,
        @Shown(label = "watched") @Nullable Integer watchedEpisodes,
        @Shown(label = "albums") @Nullable Integer albumCount,
        @Shown(label = "tracks") @Nullable Integer trackCount,
        @Shown(label = "items") @Nullable Integer itemCount) {
    /** The same without what the signed-in user has watched. */
    ItemCounts withoutWatched() {
        return new ItemCounts(seasonCount, episodeCount, null, albumCount, trackCount, itemCount);
    }
}
