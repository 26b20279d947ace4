package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.MediaId;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.analytics.hygiene.VersionRanking;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.change.TargetItems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The version of an item that is to be deleted.
 *
 * @param item    the item, with all its versions
 * @param mediaId the key of the version
 * @param version the version
 */
record SpareVersion(MediaItem item, MediaId mediaId, MediaVersion version) {
    /** A question is cut at its end, where the versions stand: a title must not push them out of it. */
    private static final int LONGEST_TITLE = 60;

    private static final int MOST_DESCRIBED = 2;

    /** The version that is kept for certain. */
    enum Keep {
        BEST,
        LARGEST,
        SMALLEST
    }

    /**
     * Looks the item up and chooses the version: the one of that key, else the last in the order of {@code keep}.
     *
     * @throws ToolFailure when the item has another title than expected or one version only, has no version of that key, or none of
     *     its versions is the last for certain
     */
    static SpareVersion find(
            RatingKey key, @Nullable String mediaId, @Nullable Keep keep, String expectTitle, ToolContext context) {
        if (mediaId != null && keep != null) {
            throw ToolFailure.invalidInput(
                    "`mediaId` names the version to delete, `keep` chooses it.", "Give one of the two.");
        }
        MediaItem item = context.plex().libraries().metadata(key, Detail.FILE_CHECK);
        TargetItems.requireTitle(expectTitle, item);
        if (item.media().size() < 2) {
            throw ToolFailure.invalidInput(
                    "The item " + key + " has " + (item.media().isEmpty() ? "no files" : "one version")
                            + ": the last version is never deleted.",
                    "`get_media_details` shows the versions of an item.");
        }
        MediaVersion version =
                mediaId != null ? ofKey(MediaId.of(mediaId), item) : last(keep == null ? Keep.BEST : keep, item);
        MediaId id = MediaId.find(version.id())
                .orElseThrow(() -> ToolFailure.invalidInput(
                        "The server gives this version no key by which it can be deleted.", "Delete it in Plex."));
        return new SpareVersion(item, id, version);
    }

    private static MediaVersion ofKey(MediaId id, MediaItem item) {
        MediaVersion wanted = item.media().stream()
                .filter(version -> id.value().equals(version.id()))
                .findFirst()
                .orElseThrow(() -> ToolFailure.notFound(
                        "The item " + item.rawKey() + " has no version " + id + ".",
                        "Its versions are: " + list(item)));
        boolean isLastWithFiles = hasFiles(wanted) && others(item, wanted).noneMatch(SpareVersion::hasFiles);
        if (isLastWithFiles) {
            throw ToolFailure.invalidInput(
                    "The files of all other versions are missing: the last version is never deleted.",
                    "Its versions are: " + list(item));
        }
        return wanted;
    }

    private static MediaVersion last(Keep keep, MediaItem item) {
        VersionRanking ranking = switch (keep) {
            case BEST -> VersionRanking.bestFirst(item.media());
            case LARGEST -> VersionRanking.largestFirst(item.media());
            case SMALLEST -> VersionRanking.smallestFirst(item.media());
        };
        return ranking.last()
                .orElseThrow(() -> ToolFailure.invalidInput(
                        "The server does not report enough to tell which version comes last.",
                        "Name the one to delete by its `mediaId`: " + list(item)));
    }

    private static Stream<MediaVersion> others(MediaItem item, MediaVersion version) {
        return item.media().stream().filter(other -> !other.equals(version));
    }

    private static boolean hasFiles(MediaVersion version) {
        return version.parts().stream().noneMatch(part -> Boolean.FALSE.equals(part.exists()));
    }

    /** The versions that stay, in the server's order. */
    List<MediaVersion> kept() {
        return others(item, version).toList();
    }

    /** The change as a person is asked about it: the version that goes, then those that stay. */
    Target target() {
        List<MediaVersion> kept = kept();
        String more = kept.size() > MOST_DESCRIBED ? " and " + (kept.size() - MOST_DESCRIBED) + " more" : "";
        return new Target(
                UntrustedText.line(ItemTitles.whole(item), LONGEST_TITLE) + ": " + described(version) + "; kept: "
                        + kept.stream()
                                .limit(MOST_DESCRIBED)
                                .map(SpareVersion::described)
                                .collect(Collectors.joining(", "))
                        + more,
                "version",
                1);
    }

    private static String list(MediaItem item) {
        return item.media().stream()
                .map(version -> version.id() + " (" + described(version) + ")")
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String described(MediaVersion version) {
        Long bytes = version.sizeBytes();
        return Stream.of(
                        version.resolution(),
                        version.videoCodec(),
                        version.bitrateKbps() == null ? null : version.bitrateKbps() + " kbit/s",
                        bytes == null ? null : megabytes(bytes),
                        hasFiles(version) ? null : "files missing")
                .flatMap(part -> Optional.ofNullable(part).stream())
                .map(Objects::toString)
                .collect(Collectors.joining(" "));
    }

    private static String megabytes(long bytes) {
        return Math.round(bytes / 1_000_000.0) + " MB";
    }
}
