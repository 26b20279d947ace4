package io.github.plex4j.mcp.tools;

import org.jspecify.annotations.Nullable;

/** How much an item holds. */
record ItemCounts(
        @Nullable Integer seasonCount,
        @Nullable Integer episodeCount,
        @Nullable Integer watchedEpisodes,
        @Nullable Integer albumCount,
        @Nullable Integer trackCount,
        @Nullable Integer itemCount) {}
