package io.github.plex4j.mcp.analytics.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what a title's traits and its rating say for it, in comparison with the average of the titles that were not
 * watched; where a title tells nothing of a kind, it counts as the average. Immutable.
 */
final class Scoring {
    /** So small that it decides only between titles that are equal by taste. */
    private static final double WEIGHT_OF_RATING = 0.1;

    private static final double FURTHEST_RATING = 2;

    private final Taste taste;
    private final LibraryTitles library;
    private final TraitIndex index;
    private final Map<TraitKind, Double> averages = new EnumMap<>(TraitKind.class);

    Scoring(Taste taste, LibraryTitles library, Watching watching, TraitIndex index) {
        this.taste = taste;
        this.library = library;
        this.index = index;
        Map<TraitKind, double[]> sums = new EnumMap<>(TraitKind.class);
        for (LibraryTitle title : library.titles()) {
            if (!watching.contains(title.identity())) {
                byKind(contributions(title.traits())).forEach((kind, value) -> {
                    double[] sum = sums.computeIfAbsent(kind, any -> new double[2]);
                    sum[0] += value;
                    sum[1]++;
                });
            }
        }
        sums.forEach((kind, sum) -> averages.put(kind, Taste.rounded(sum[0] / sum[1])));
    }

    Taste taste() {
        return taste;
    }

    private Map<TraitKind, Double> byKind(List<Contribution> contributions) {
        Map<TraitKind, Double> byKind = new EnumMap<>(TraitKind.class);
        contributions.forEach(
                contribution -> byKind.merge(index.kind(contribution.trait()), contribution.value(), Double::sum));
        return byKind;
    }

    /** The contribution of one trait, below 0 when it counts against the title. */
    record Contribution(int trait, double value) {}

    /** The contributions of the traits that count, the largest first. */
    List<Contribution> contributions(int[] traits) {
        Map<TraitKind, List<Contribution>> byKind = new EnumMap<>(TraitKind.class);
        for (int trait : traits) {
            TraitKind kind = index.kind(trait);
            double value = Taste.rounded(kind.weight() * taste.affinity(trait));
            byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Contribution(trait, value));
        }
        List<Contribution> counting = new ArrayList<>();
        byKind.forEach((kind, all) ->
                all.stream().sorted(order()).limit(kind.counted()).forEach(counting::add));
        counting.sort(order());
        return counting;
    }

    private Comparator<Contribution> order() {
        return Comparator.comparingDouble((Contribution contribution) -> -contribution.value())
                .thenComparing(contribution -> index.kind(contribution.trait()))
                .thenComparing(contribution -> index.trait(contribution.trait()).name());
    }

    /** The contribution of a rating, compared with the library's; nothing when there is none. */
    double ofRating(double rating) {
        double spread = library.spreadOfRatings();
        if (Double.isNaN(rating) || spread == 0) {
            return 0;
        }
        double distance = (rating - library.meanRating()) / spread;
        return Taste.rounded(WEIGHT_OF_RATING * Math.max(-FURTHEST_RATING, Math.min(FURTHEST_RATING, distance)));
    }

    /** The sum for a title; 0 for the average one. */
    double sum(int[] traits, double rating) {
        double sum = ofRating(rating);
        for (Map.Entry<TraitKind, Double> kind : byKind(contributions(traits)).entrySet()) {
            sum += kind.getValue() - averages.getOrDefault(kind.getKey(), 0.0);
        }
        return Taste.rounded(sum);
    }

    /**
     * From 0 to 1, to four places; a half for the average title. The sum counts half, since what
     * speaks for a title is not independent: a director's titles have the director's genres.
     */
    static double score(double sum) {
        return Math.rint(1e4 / (1 + Math.exp(-sum / 2))) / 1e4;
    }
}
