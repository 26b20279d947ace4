package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Plex's names of resolutions, in their order. */
public final class Resolutions {
    private static final List<String> ASCENDING = List.of("sd", "480", "576", "720", "1080", "2k", "4k", "8k");

    private Resolutions() {}

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
