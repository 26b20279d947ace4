package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.library.MediaItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the best one after the other, where each that was chosen makes others like it a little worse: from the third title
 * of a first-named director on, and from the fifth of a first genre on. So the scores of the chosen never rise. Not
 * thread-safe.
 */
final class Variety {
    private static final double COST = 0.25;
    private static final Map<TraitKind, Integer> FREE = Map.of(TraitKind.DIRECTOR, 2, TraitKind.GENRE, 4);
    private static final Comparator<Chosen> BEST_FIRST = Comparator.comparingDouble((Chosen chosen) -> -chosen.score())
            .thenComparing(chosen -> chosen.entry().title(), LibraryTitle.BY_NAME);

    private final TraitIndex index;
    private final Map<Integer, Integer> chosenWith = new HashMap<>();

    Variety(TraitIndex index) {
        this.index = index;
    }

    /** A title with all its traits and the sum of what they say for it. */
    record Entry(LibraryTitle title, MediaItem item, Traits traits, double sum) {}

    /** A title with the score that is left to it. */
    record Chosen(Entry entry, double score) {}

    List<Chosen> choose(List<Entry> entries, int limit) {
        List<Entry> left = new ArrayList<>(entries);
        List<Chosen> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < limit) {
            Chosen best = left.stream()
                    .map(entry -> new Chosen(entry, Scoring.score(entry.sum() - cost(entry))))
                    .min(BEST_FIRST)
                    .orElseThrow();
            left.remove(best.entry());
            leading(best.entry()).forEach(trait -> chosenWith.merge(trait, 1, Integer::sum));
            chosen.add(best);
        }
        return chosen;
    }

    private double cost(Entry entry) {
        double cost = 0;
        for (int trait : leading(entry)) {
            int free = FREE.getOrDefault(index.kind(trait), 0);
            cost += COST * Math.max(0, chosenWith.getOrDefault(trait, 0) - free + 1);
        }
        return cost;
    }

    /** The first genre and the first director. */
    private List<Integer> leading(Entry entry) {
        List<Integer> leading = new ArrayList<>(FREE.size());
        TraitKind last = null;
        for (int trait : entry.traits().numbers()) {
            TraitKind kind = index.kind(trait);
            if (kind != last && FREE.containsKey(kind)) {
                leading.add(trait);
            }
            last = kind;
        }
        return leading;
    }
}
