package io.github.plex4j.mcp.tools.item;

import org.jspecify.annotations.Nullable;

/** How much an item holds. */
public record ItemCounts(
        @Nullable Integer seasonCount,
        @Nullable Integer episodeCount,
        @Nullable Integer watchedEpisodes,
        @Nullable Integer albumCount,
        @Nullable Integer trackCount,
        @Nullable Integer itemCount) {
    /** The same without what the signed-in user has watched. */
    ItemCounts withoutWatched() {
        return new ItemCounts(seasonCount, episodeCount, null, albumCount, trackCount, itemCount);
    }
}
