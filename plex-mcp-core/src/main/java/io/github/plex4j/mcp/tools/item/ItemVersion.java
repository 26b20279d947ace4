package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.analytics.hygiene.VersionRanking;
import io.github.plex4j.mcp.analytics.hygiene.VersionRanking.Criterion;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the versions of an item, as they are told from each other. What is unknown is left out.
 *
 * @param mediaId its key
 * @param bestBy  the fact by which the best of them is better than the next; null for all others, and where none is certainly the best
 */
@DescribedIn("get_media_details")
public record ItemVersion(
        @Shown(Role.KEY) @Nullable String mediaId,
        @Shown(Role.NAME) @Nullable String resolution,
        @Nullable Boolean hdr,
        @Nullable String videoCodec,
        @Shown(label = "bit rate") @Nullable Integer bitrateKbps,
        @Nullable Long sizeBytes,

        @Describe("of the best version: why it is that") @Shown(Role.POINT) @Nullable
        Criterion bestBy) {
    /** The versions of an item in the server's order. */
    public static List<ItemVersion> of(MediaItem item) {
        VersionRanking ranking = VersionRanking.bestFirst(item.media());
        return item.media().stream()
                .map(version ->
                        of(version, ranking.first().filter(version::equals).flatMap(best -> ranking.reason())))
                .toList();
    }

    private static ItemVersion of(MediaVersion version, Optional<Criterion> bestBy) {
        return new ItemVersion(
                version.id(),
                version.resolution(),
                Versions.highDynamicRange(version),
                version.videoCodec(),
                version.bitrateKbps(),
                version.sizeBytes(),
                bestBy.orElse(null));
    }
}
