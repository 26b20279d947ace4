package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an item in an order. A version whose files are missing is the last in each. Where a server reports a criterion for
 * some versions only, those that follow are not looked at: what is not known is not guessed. Immutable.
 */
public final class VersionRanking {
    private final List<MediaVersion> ranked;
    private final List<Criterion> criteria;

    private VersionRanking(List<MediaVersion> ranked, List<Criterion> criteria) {
        this.ranked = ranked;
        this.criteria = criteria;
    }

    /** The fact by which one version comes before another. */
    public enum Criterion {
        FILES,
        RESOLUTION,
        HDR,
        BITRATE,
        SIZE;

        private @Nullable Long of(MediaVersion version) {
            return switch (this) {
                case FILES -> hasFiles(version);
                case RESOLUTION -> lines(version);
                case HDR -> highDynamicRange(version);
                case BITRATE -> number(version.bitrateKbps());
                case SIZE -> version.sizeBytes();
            };
        }
    }

    /** The best first: by resolution, then HDR, bit rate and size. */
    public static VersionRanking bestFirst(List<MediaVersion> versions) {
        return ranked(
                versions,
                List.of(Criterion.FILES, Criterion.RESOLUTION, Criterion.HDR, Criterion.BITRATE, Criterion.SIZE),
                false);
    }

    /** The largest first. */
    public static VersionRanking largestFirst(List<MediaVersion> versions) {
        return ranked(versions, List.of(Criterion.FILES, Criterion.SIZE), false);
    }

    /** The smallest first. */
    public static VersionRanking smallestFirst(List<MediaVersion> versions) {
        return ranked(versions, List.of(Criterion.FILES, Criterion.SIZE), true);
    }

    private static VersionRanking ranked(List<MediaVersion> versions, List<Criterion> wanted, boolean smallest) {
        List<Criterion> known = known(versions, wanted);
        List<MediaVersion> ranked = new ArrayList<>(versions);
        known.stream()
                .map(criterion -> order(criterion, smallest))
                .reduce(Comparator::thenComparing)
                .ifPresent(ranked::sort);
        return new VersionRanking(List.copyOf(ranked), known);
    }

    private static Comparator<MediaVersion> order(Criterion criterion, boolean smallest) {
        Comparator<MediaVersion> ascending =
                Comparator.comparing(version -> Objects.requireNonNullElse(criterion.of(version), 0L));
        return smallest && criterion == Criterion.SIZE ? ascending : ascending.reversed();
    }

    /** Those that are known of all versions, up to the first that is known of some. */
    private static List<Criterion> known(List<MediaVersion> versions, List<Criterion> wanted) {
        List<Criterion> known = new ArrayList<>();
        for (Criterion criterion : wanted) {
            long told = versions.stream()
                    .filter(version -> criterion.of(version) != null)
                    .count();
            if (told > 0 && told < versions.size()) {
                return known;
            }
            if (told > 0) {
                known.add(criterion);
            }
        }
        return known;
    }

    /** The first; empty when it does not come before the second for certain, or there are fewer than two. */
    public Optional<MediaVersion> first() {
        return certainly(0, 1).map(criterion -> ranked.get(0));
    }

    /** The fact by which the first comes before the second; empty when {@link #first} is. */
    public Optional<Criterion> reason() {
        return certainly(0, 1);
    }

    /** The last; empty when the one before does not come before it for certain, or there are fewer than two. */
    public Optional<MediaVersion> last() {
        int size = ranked.size();
        return certainly(size - 2, size - 1).map(criterion -> ranked.get(size - 1));
    }

    private Optional<Criterion> certainly(int one, int other) {
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        return criteria.stream()
                .filter(criterion -> !Objects.equals(criterion.of(ranked.get(one)), criterion.of(ranked.get(other))))
                .findFirst();
    }

    /** A file that the server did not look for counts as there. */
    private static Long hasFiles(MediaVersion version) {
        boolean missing = version.parts().stream().map(MediaPart::exists).anyMatch(Boolean.FALSE::equals);
        return missing ? 0L : 1L;
    }

    private static @Nullable Long lines(MediaVersion version) {
        String resolution = version.resolution();
        OptionalInt lines = resolution == null ? OptionalInt.empty() : Versions.lines(resolution);
        return lines.isPresent() ? (Long) (long) lines.getAsInt() : null;
    }

    private static @Nullable Long highDynamicRange(MediaVersion version) {
        Boolean hdr = Versions.highDynamicRange(version);
        return hdr == null ? null : hdr ? (Long) 1L : (Long) 0L;
    }

    private static @Nullable Long number(@Nullable Integer number) {
        return number == null ? null : (Long) (long) number;
    }
}
