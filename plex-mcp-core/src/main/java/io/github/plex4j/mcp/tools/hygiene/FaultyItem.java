package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.ShowSize;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.ItemKey;
import io.github.plex4j.mcp.tools.item.ItemPlace;
import io.github.plex4j.mcp.tools.item.ItemVersion;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as a search for faults shows it. What is unknown is left out.
 *
 * @param type null where it is that of all items of the answer, and stands beside them; so is libraryTitle
 */
@DescribedIn("find_unmatched")
record FaultyItem(
        @Inline ItemKey key,
        @Nullable String type,
        @Shown(Role.NAME) String title,
        @Shown(Role.ADDITION) @Nullable Integer year,
        @Shown(label = "library") @Nullable String libraryTitle,
        @Shown(label = "edition") @Nullable String editionTitle,
        @Inline @Nullable ItemPlace place,
        @Inline Files files,

        @Describe("languages") @Shown(askedBy = "subtitles") @Nullable
        List<String> subtitles,

        @Shown(label = "episodes") @Nullable Integer episodeCount,

        @Shown(
                value = Role.DETAIL,
                askedBy = {"added", "addedBefore"})
        @Nullable
        OffsetDateTime addedAt,

        @Describe("by the signed-in user") @Shown(label = "last played", askedBy = "lastViewed") @Nullable
        OffsetDateTime lastViewedAt) {

    /** The same without what stands beside the items, once for all. */
    FaultyItem within(CommonFields common) {
        return new FaultyItem(
                key,
                Objects.equals(type, common.type()) ? null : type,
                title,
                year,
                Objects.equals(libraryTitle, common.libraryTitle()) ? null : libraryTitle,
                editionTitle,
                place,
                files,
                subtitles,
                episodeCount,
                addedAt,
                lastViewedAt);
    }

    /** The bytes it takes; 0 when they are not known. */
    long bytes() {
        Long size = files.sizeBytes();
        return size == null ? 0 : size;
    }

    /**
     * Facts about an item's files.
     *
     * @param file the name of the first, without the folders, which are nobody's business
     */
    record Files(
            @Describe("of the best version") @Shown(askedBy = {"resolution", "resolutionBelow"}) @Nullable
            String resolution,

            @Describe("of the best version")
            @Shown(
                    label = "bit rate",
                    askedBy = {"bitrate", "bitrateBelowKbps"})
            @Nullable
            Integer bitrateKbps,

            @Describe("of all versions; of a show all files")
            @Shown(
                    askedBy = {"size", "minSizeBytes"},
                    summed = true)
            @Nullable
            Long sizeBytes,

            @Describe("their number, if more than one") @Shown(Role.DETAIL) @Nullable
            Integer versions,

            @Describe("in `find_duplicates`") @Shown(Role.DETAIL) @Nullable
            List<ItemVersion> mediaVersions,

            @Shown(askedBy = "file") @Nullable String file) {
        static Files of(MediaItem item) {
            int versions = item.media().size();
            return new Files(
                    Resolutions.best(item.media()).orElse(null),
                    Known.orNull(Versions.bestBitrate(item.media())),
                    Versions.knownBytes(item.media()).orElse(null),
                    Known.when(versions > 1, versions),
                    null,
                    firstName(item).orElse(null));
        }

        Files ofSize(long bytes) {
            return new Files(resolution, bitrateKbps, Known.when(bytes > 0, bytes), versions, mediaVersions, file);
        }

        /** The same with each of several versions. */
        Files withVersions(MediaItem item) {
            List<ItemVersion> each = versions == null ? null : ItemVersion.of(item);
            return new Files(resolution, bitrateKbps, sizeBytes, versions, each, file);
        }

        private static Optional<String> firstName(MediaItem item) {
            return item.media().stream()
                    .flatMap(version -> version.parts().stream())
                    .map(MediaPart::file)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
        }
    }

    static FaultyItem of(MediaItem item) {
        return of(item, null);
    }

    /** An item with each of its versions, of which one may be to spare. */
    static FaultyItem withVersions(MediaItem item) {
        FaultyItem plain = of(item);
        return new FaultyItem(
                plain.key,
                plain.type,
                plain.title,
                plain.year,
                plain.libraryTitle,
                plain.editionTitle,
                plain.place,
                plain.files.withVersions(item),
                plain.subtitles,
                plain.episodeCount,
                plain.addedAt,
                plain.lastViewedAt);
    }

    /** An item with the languages its subtitles are in. */
    static FaultyItem of(MediaItem item, @Nullable List<String> subtitles) {
        return new FaultyItem(
                ItemKey.of(item),
                item.type().text(),
                item.title(),
                item.facts().year(),
                item.place().sectionTitle(),
                item.facts().editionTitle(),
                ItemViews.place(item),
                Files.of(item),
                subtitles,
                null,
                null,
                null);
    }

    /** A show with what its episodes take together. */
    static FaultyItem of(Sized<ShowSize> sized) {
        ShowSize show = sized.value();
        return new FaultyItem(
                new ItemKey(show.rawKey(), null),
                MediaType.SHOW.text(),
                show.title(),
                null,
                null,
                null,
                null,
                new Files(null, null, sized.bytes(), null, null, null),
                null,
                show.episodes(),
                null,
                null);
    }

    /** The same with when it was added and watched, how many episodes a show has, and what all of it takes. */
    FaultyItem untouched(MediaItem item, long bytes, Times times) {
        return new FaultyItem(
                key,
                type,
                title,
                year,
                libraryTitle,
                editionTitle,
                place,
                files.ofSize(bytes),
                subtitles,
                item.contents().leaves(),
                times.at(item.facts().addedAt()),
                times.at(item.playback().lastViewedAt()));
    }
}
