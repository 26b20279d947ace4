package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How far the signed-in user is with an item. */
record ItemWatchState(
        @Shown(label = "plays", askedBy = "plays") @Nullable Integer viewCount,

        @Shown(label = "last played", askedBy = "lastViewed") @Nullable
        OffsetDateTime lastViewedAt,

        @Shown(askedBy = "inProgress") @Nullable Integer progressPercent) {

    static ItemWatchState of(MediaItem item, Times times) {
        return new ItemWatchState(
                item.playback().viewCount(), times.at(item.playback().lastViewedAt()), ItemViews.progressPercent(item));
    }
}
