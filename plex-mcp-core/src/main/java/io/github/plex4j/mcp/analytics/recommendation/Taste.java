package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.mcp.analytics.recommendation.Watching.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The factor by which each trait is more frequent among the titles a user watched than it would be by chance.
 *
 * <p>Each watched title has a weight, half as much for each {@link #HALF_LIFE} that it was watched before the last one, and
 * more the more often it was played, by the logarithm. The weights are scaled so that they add up to the number of titles
 * they are worth, {@code (Σw)² / Σw²}. With {@code E} the weight that titles with a trait would have if they were watched as
 * often as they are in the library, {@code W} the weight they have, and {@code m} the doubt of the trait's kind, the affinity
 * is {@code ln((W + m) / (E + m))}: 0 for what says nothing, below for what is avoided. Nothing depends on the time now.
 */
public final class Taste {
    /** After a year a title says half as much of what somebody likes. */
    static final Duration HALF_LIFE = Duration.ofDays(365);

    private static final double LEAST_WEIGHT = 1e-6;
    private static final int AT_LEAST_TWICE = 2;

    private final TraitIndex index;
    private final LibraryTitles library;
    private final Map<Integer, Double> genreShares;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final double[] affinities;
    private final double[] weights;
    private final int watched;

    /**
     * Computes a taste.
     *
     * @param genreShares the shares of the library that genres have, by the numbers of {@link Watching#genres}; rows of lists
     *                    tell only the first genres of a title, so that what they say is too little
     */
    public static Taste of(
            Watching watching, LibraryTitles library, TraitIndex index, Map<Integer, Double> genreShares) {
        return new Taste(watching.seen(), library, index, genreShares);
    }

    private Taste(Collection<Seen> seen, LibraryTitles library, TraitIndex index, Map<Integer, Double> genreShares) {
        this.index = index;
        this.library = library;
        this.genreShares = Map.copyOf(genreShares);
        watched = seen.size();
        weights = new double[index.size()];
        affinities = new double[index.size()];
        double total = weigh(seen);
        Map<TraitKind, Double> more = toldMore(seen);
        for (int trait = 0; trait < affinities.length; trait++) {
            TraitKind kind = index.kind(trait);
            double expected = total * baseShare(trait, more.getOrDefault(kind, 1.0));
            affinities[trait] = Math.log((weights[trait] + kind.doubt()) / (expected + kind.doubt()));
        }
    }

    private double weigh(Collection<Seen> seen) {
        double[] raw = rawWeights(seen);
        double sum = Arrays.stream(raw).sum();
        double squares = Arrays.stream(raw).map(weight -> weight * weight).sum();
        double scale = squares == 0 ? 0 : sum / squares;
        int place = 0;
        for (Seen title : seen) {
            double weight = raw[place++] * scale;
            for (int trait : title.work().traits()) {
                weights[trait] += weight;
                counts.merge(trait, 1, Integer::sum);
            }
        }
        return sum * scale;
    }

    /** A title watched at an unknown time counts as the oldest. */
    private static double[] rawWeights(Collection<Seen> seen) {
        List<Instant> times = seen.stream()
                .map(Seen::lastAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return seen.stream()
                .mapToDouble(title -> {
                    Instant at = title.lastAt() == null && !times.isEmpty() ? times.get(0) : title.lastAt();
                    Duration age = at == null ? Duration.ZERO : Duration.between(at, times.get(times.size() - 1));
                    double recency = Math.pow(2, -age.toSeconds() / (double) HALF_LIFE.toSeconds());
                    return Math.max(LEAST_WEIGHT, recency * (1 + Math.log((double) title.plays())));
                })
                .toArray();
    }

    /** The ratio between the traits of each kind in full items and in rows of lists, from the titles known in both forms. */
    private Map<TraitKind, Double> toldMore(Collection<Seen> seen) {
        Map<String, Work> full = new HashMap<>();
        seen.forEach(title -> full.put(title.work().identity(), title.work()));
        Map<TraitKind, double[]> sums = new EnumMap<>(TraitKind.class);
        for (LibraryTitle title : library.titles()) {
            Work work = full.get(title.identity());
            if (work != null) {
                add(work.traits(), 0, sums);
                add(title.traits(), 1, sums);
            }
        }
        Map<TraitKind, Double> more = new EnumMap<>(TraitKind.class);
        sums.forEach((kind, sum) -> more.put(kind, sum[1] == 0 ? 1 : Math.max(1, sum[0] / sum[1])));
        return more;
    }

    private void add(int[] traits, int form, Map<TraitKind, double[]> sums) {
        for (int trait : traits) {
            sums.computeIfAbsent(index.kind(trait), kind -> new double[2])[form]++;
        }
    }

    private double baseShare(int trait, double more) {
        Double told = genreShares.get(trait);
        return told != null ? told : Math.min(1, library.shareOf(trait) * more);
    }

    /** The affinity to a trait; 0 when it was not known when this was computed. */
    double affinity(int trait) {
        return trait < affinities.length ? affinities[trait] : 0;
    }

    /** The number of titles it is based on. */
    public int watched() {
        return watched;
    }

    /** The number of watched titles with a trait. */
    int watchedWith(int trait) {
        return counts.getOrDefault(trait, 0);
    }

    /** The share of the library that a genre has, where it was counted, or a decade; otherwise rows know too little. */
    OptionalDouble libraryShare(int trait) {
        if (index.kind(trait) == TraitKind.DECADE) {
            return OptionalDouble.of(library.shareOf(trait));
        }
        Double told = genreShares.get(trait);
        return told == null ? OptionalDouble.empty() : OptionalDouble.of(told);
    }

    /** The strongest traits: those of at least two watched titles, by how surely and how much they are liked. */
    public List<String> top(TraitKind kind, int limit) {
        return counts.keySet().stream()
                .filter(trait -> index.kind(trait) == kind && affinity(trait) > 0)
                .filter(trait -> watchedWith(trait) >= AT_LEAST_TWICE)
                .sorted(Comparator.comparingDouble((Integer trait) -> -rounded(weights[trait] * affinity(trait)))
                        .thenComparing(trait -> index.trait(trait).name()))
                .limit(limit)
                .map(trait -> index.trait(trait).name())
                .toList();
    }

    static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
