package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.Place;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.ShowSize;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.tools.item.Resolutions;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An item as a search for faults shows it. What is not known is left out.
 *
 * @param file the name of its first file, without the folders, which are nobody's business
 */
@DescribedIn("find_unmatched")
record FaultyItem(
        @Nullable String ratingKey,
        String type,
        String title,
        @Nullable Integer year,
        @Nullable String libraryTitle,
        @Nullable String editionTitle,
        @Nullable String show,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable String artist,
        @Nullable String album,
        @Describe("of the best version") @Nullable String resolution,
        @Describe("of the best version") @Nullable Integer bitrateKbps,

        @Describe("of the largest version; of a show all files") @Nullable
        Long sizeBytes,

        @Describe("how many, when more than one") @Nullable Integer versions,
        @Nullable String file,
        @Describe("languages") @Nullable List<String> subtitles,
        @Nullable Integer episodeCount,
        @Nullable OffsetDateTime addedAt,
        @Describe("by the signed-in user") @Nullable OffsetDateTime lastViewedAt) {

    static FaultyItem of(MediaItem item) {
        return of(item, null);
    }

    /** An item with the languages its subtitles are in. */
    static FaultyItem of(MediaItem item, @Nullable List<String> subtitles) {
        Place place = item.place();
        OptionalInt bitrate = Versions.bestBitrate(item.media());
        return new FaultyItem(
                item.ratingKey().isPresent() ? item.rawKey() : null,
                item.type().text(),
                item.title(),
                item.facts().year(),
                place.sectionTitle(),
                item.facts().editionTitle(),
                place.show(),
                place.season(),
                place.episode(),
                place.artist(),
                place.album(),
                Resolutions.best(item.media()).orElse(null),
                Known.orNull(bitrate),
                Versions.largestBytes(item.media()).orElse(null),
                Known.when(item.media().size() > 1, item.media().size()),
                file(item).orElse(null),
                subtitles,
                null,
                null,
                null);
    }

    /** A show with what its episodes take together. */
    static FaultyItem of(Sized<ShowSize> sized) {
        ShowSize show = sized.value();
        return new FaultyItem(
                show.rawKey(),
                MediaType.SHOW.text(),
                show.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sized.bytes(),
                null,
                null,
                null,
                show.episodes(),
                null,
                null);
    }

    /** The same with when it was added and watched, how many episodes a show has, and what all of it takes. */
    FaultyItem untouched(MediaItem item, long bytes, Times times) {
        return new FaultyItem(
                ratingKey,
                type,
                title,
                year,
                libraryTitle,
                editionTitle,
                show,
                season,
                episode,
                artist,
                album,
                resolution,
                bitrateKbps,
                Known.when(bytes > 0, bytes),
                versions,
                file,
                subtitles,
                item.contents().leaves(),
                times.at(item.facts().addedAt()),
                times.at(item.playback().lastViewedAt()));
    }

    private static Optional<String> file(MediaItem item) {
        return item.media().stream()
                .flatMap(version -> version.parts().stream())
                .map(MediaPart::file)
                .filter(Objects::nonNull)
                .findFirst()
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
    }
}
