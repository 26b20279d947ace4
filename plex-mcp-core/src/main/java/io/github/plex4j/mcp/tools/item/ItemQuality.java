package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long an item runs, and in what quality it is here. */
record ItemQuality(
        @Shown(
                askedBy = {"duration", "durationFromMinutes", "durationToMinutes"},
                summed = true)
        @Nullable
        Long durationSeconds,

        @Describe("of the best version") @Shown(askedBy = "resolution") @Nullable
        String resolution,

        @Describe("their number, if more than one") @Shown(Role.DETAIL) @Nullable
        Integer versions,

        @Shown(value = Role.DETAIL, askedBy = "hdr") @Nullable
        Boolean hdr) {

    /**
     * Reads the quality of an item.
     *
     * @param hdr the known dynamic range if its streams do not have it; null for none
     */
    static ItemQuality of(MediaItem item, @Nullable Boolean hdr) {
        int versions = item.media().size();
        Boolean seen = ItemViews.highDynamicRange(item);
        return new ItemQuality(
                ItemViews.seconds(duration(item)),
                Resolutions.best(item.media()).orElse(null),
                Known.when(versions > 1, versions),
                seen != null ? seen : hdr);
    }

    /** The running time Plex gives a show is that of one episode, which would be taken for the whole. */
    private static @Nullable Duration duration(MediaItem item) {
        boolean aggregated = item.type().equals(MediaType.SHOW) || item.type().equals(MediaType.SEASON);
        return aggregated ? null : item.facts().duration();
    }
}
