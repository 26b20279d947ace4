package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quality of the versions of one item. A version without values counts for nothing. */
public final class Versions {
    private static final int UNNAMED_SMALL = 479;
    private static final int TWO_K = 1_440;
    private static final int FOUR_K = 2_160;
    private static final int EIGHT_K = 4_320;

    private Versions() {}

    /** The size of the largest version in bytes; empty when none says. */
    public static Optional<Long> largestBytes(List<MediaVersion> versions) {
        return versions.stream()
                .map(MediaVersion::sizeBytes)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Long::compare);
    }

    /** The size of all versions together in bytes, as far as they say. */
    public static long allBytes(List<MediaVersion> versions) {
        return knownBytes(versions).orElse(0L);
    }

    /** The size of all versions together in bytes, as far as they say; empty when none does. */
    public static Optional<Long> knownBytes(List<MediaVersion> versions) {
        return versions.stream()
                .map(MediaVersion::sizeBytes)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(Long::sum);
    }

    /** Whether a version has a high dynamic range; null when the server does not report its streams. */
    public static @Nullable Boolean highDynamicRange(MediaVersion version) {
        List<MediaStream.Video> videos = version.parts().stream()
                .flatMap(part -> part.streams().stream())
                .flatMap(stream -> Optional.ofNullable(stream.video()).stream())
                .toList();
        return videos.isEmpty() ? null : (Boolean) videos.stream().anyMatch(MediaStream.Video::highDynamicRange);
    }

    /** The bit rate of the best version in kilobits a second; empty when none says. */
    public static OptionalInt bestBitrate(List<MediaVersion> versions) {
        return versions.stream()
                .map(MediaVersion::bitrateKbps)
                .filter(Objects::nonNull)
                .mapToInt(bitrate -> Objects.requireNonNull(bitrate))
                .max();
    }

    /** The least number of lines of the best version; empty when no version reports it. */
    public static OptionalInt bestLines(List<MediaVersion> versions) {
        return versions.stream()
                .map(MediaVersion::resolution)
                .filter(Objects::nonNull)
                .map(resolution -> lines(Objects.requireNonNull(resolution)))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
    }

    /**
     * The number of lines of a resolution, in Plex's words: {@code sd} is less than {@code 480}.
     *
     * @param resolution such as {@code sd}, {@code 720}, {@code 1080p}, {@code 4k}
     * @return the lines; empty for a word that is not known
     */
    public static OptionalInt lines(String resolution) {
        String word = resolution.strip().toLowerCase(Locale.ROOT);
        if (word.matches("[0-9]{3,4}[pi]?")) {
            return OptionalInt.of(Integer.parseInt(word.replaceAll("[pi]", "")));
        }
        return switch (word) {
            case "sd" -> OptionalInt.of(UNNAMED_SMALL);
            case "2k" -> OptionalInt.of(TWO_K);
            case "4k" -> OptionalInt.of(FOUR_K);
            case "8k" -> OptionalInt.of(EIGHT_K);
            default -> OptionalInt.empty();
        };
    }

    /**
     * Whether two versions have the same resolution: one of them is to spare, where versions of different resolutions are
     * there on purpose. Versions with a title are those Plex made itself to play more easily.
     */
    static boolean repeatAResolution(List<MediaVersion> versions) {
        Set<String> seen = new HashSet<>();
        List<String> resolutions = new ArrayList<>();
        for (MediaVersion version : versions) {
            String resolution = version.resolution();
            if (resolution != null && version.title() == null) {
                resolutions.add(resolution);
                seen.add(resolution);
            }
        }
        return seen.size() < resolutions.size();
    }
}
