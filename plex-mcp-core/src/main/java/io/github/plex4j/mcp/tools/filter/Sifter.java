package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.MediaItem;
import java.util.List;
import java.util.Optional;

/** Keeps of a list what fits the filters that the server cannot answer. For one call. */
record Sifter(RowFilters rows, Optional<WatchedByFilter> watched) {
    /** Whether it keeps everything. */
    boolean isOpen() {
        return rows.isEmpty() && watched.isEmpty();
    }

    /** The items that fit, in their order. */
    List<MediaItem> keep(List<MediaItem> items) {
        List<MediaItem> played = watched.isEmpty()
                ? items
                : items.stream().filter(item -> watched.get().fits(item)).toList();
        return rows.keep(played);
    }
}
