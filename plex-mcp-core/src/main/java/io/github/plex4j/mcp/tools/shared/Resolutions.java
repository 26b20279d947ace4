package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.library.MediaVersion;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plex's names of resolutions, in their order. */
public final class Resolutions {
    private static final List<String> ASCENDING = List.of("sd", "480", "576", "720", "1080", "2k", "4k", "8k");

    /** The fewest lines of each: pictures are cut and rounded, so that few have the very number. */
    private static final NavigableMap<Integer, String> BY_LINES = Collections.unmodifiableNavigableMap(new TreeMap<>(
            Map.of(0, "sd", 460, "480", 560, "576", 700, "720", 1_000, "1080", 1_400, "2k", 2_000, "4k", 4_000, "8k")));

    private static final int WIDE = 16;
    private static final int HIGH = 9;

    private Resolutions() {}

    /**
     * The resolution of a picture of that size. A film that is wider than a screen has fewer lines than its name says.
     *
     * @param width  in pixels; null when it is not known
     * @param height in pixels
     */
    public static String of(@Nullable Integer width, int height) {
        int lines = width == null ? height : Math.max(height, width / WIDE * HIGH);
        return BY_LINES.floorEntry(Math.max(0, lines)).getValue();
    }

    /** A resolution as answers spell it: {@code 1080} for 1080p, {@code sd} for SD. */
    public static String spelled(String resolution) {
        String small = resolution.strip().toLowerCase(Locale.ROOT);
        boolean lines = small.length() > 1 && small.endsWith("p") && Character.isDigit(small.charAt(0));
        return lines ? small.substring(0, small.length() - 1) : small;
    }

    /** The best resolution among versions; empty when none of them says. */
    public static Optional<String> best(List<MediaVersion> versions) {
        return versions.stream()
                .map(MediaVersion::resolution)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(Resolutions::spelled)
                .max(Comparator.comparingInt(ASCENDING::indexOf));
    }
}
