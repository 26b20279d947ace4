package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.recommendation.Recommendation.Reason;
import io.github.plex4j.mcp.analytics.recommendation.Scoring.Contribution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the titles of a library that were not watched. Rows of lists tell part of a title's traits: by those all are ranked,
 * and the best again by full metadata. The same input gives the same order; equal titles are ordered by title and key.
 */
public final class Recommender {
    private static final int MOST_REASONS = 3;
    private static final double BEST_RATING = 10;
    /** The least contribution that is a reason. */
    private static final double LEAST_REASON = 0.1;

    /** The least ratio between the share of the watched titles and the share of the library that is worth a reason. */
    private static final double LEAST_LIFT = 1.2;

    private final TraitIndex index;
    private final LibraryTitles library;
    private final Watching watching;
    private final @Nullable Scoring scoring;
    private final Map<RatingKey, LibraryTitle> shortlist = new HashMap<>();

    private Recommender(TraitIndex index, LibraryTitles library, Watching watching, @Nullable Scoring scoring) {
        this.index = index;
        this.library = library;
        this.watching = watching;
        this.scoring = scoring;
    }

    /** Ranks by a taste. */
    public static Recommender byTaste(Taste taste, Watching watching, LibraryTitles library, TraitIndex index) {
        return new Recommender(index, library, watching, new Scoring(taste, library, watching, index));
    }

    /** Ranks by rating, for want of a taste; the score then is a tenth of the rating, without reasons. */
    public static Recommender byRating(Watching watching, LibraryTitles library, TraitIndex index) {
        return new Recommender(index, library, watching, null);
    }

    private double atFirstSight(LibraryTitle title) {
        return scoring == null ? rating(title) : scoring.sum(title.traits(), title.rating());
    }

    private static double rating(LibraryTitle title) {
        return Double.isNaN(title.rating()) ? 0 : title.rating();
    }

    /**
     * The best at first sight.
     *
     * @param size how many at most
     * @return the keys for which {@link #recommend} wants full metadata, the best first
     */
    public List<RatingKey> shortlist(int size) {
        Comparator<Candidate> bestFirst = Candidate.BEST_FIRST;
        PriorityQueue<Candidate> best = new PriorityQueue<>(size + 1, bestFirst.reversed());
        for (LibraryTitle title : library.titles()) {
            if (!watching.mayContain(title.identity())) {
                best.add(new Candidate(title, atFirstSight(title)));
                if (best.size() > size) {
                    best.remove();
                }
            }
        }
        List<Candidate> ordered = best.stream().sorted(bestFirst).toList();
        ordered.forEach(candidate -> shortlist.put(candidate.title().key(), candidate.title()));
        return ordered.stream().map(candidate -> candidate.title().key()).toList();
    }

    private record Candidate(LibraryTitle title, double sum) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                        (Candidate candidate) -> -candidate.sum)
                .thenComparing(Candidate::title, LibraryTitle.BY_NAME);
    }

    /**
     * The best on closer look, without too many of a kind.
     *
     * @param items those of the shortlist with full metadata; one that is missing is gone
     * @param limit how many at most
     */
    public List<Recommendation> recommend(Collection<MediaItem> items, int limit) {
        Scoring known = scoring;
        if (known == null) {
            return rated(items, limit);
        }
        List<Variety.Entry> entries = new ArrayList<>();
        for (MediaItem item : items) {
            LibraryTitle title = item.ratingKey().map(shortlist::get).orElse(null);
            if (title != null) {
                Traits traits = new Traits(index.of(item));
                double sum = known.sum(traits.numbers(), LibraryTitle.rating(item));
                entries.add(new Variety.Entry(title, item, traits, sum));
            }
        }
        return new Variety(index)
                .choose(entries, limit).stream()
                        .map(chosen -> recommendation(chosen, known))
                        .toList();
    }

    private Recommendation recommendation(Variety.Chosen chosen, Scoring known) {
        Variety.Entry entry = chosen.entry();
        List<Contribution> contributions = known.contributions(entry.traits().numbers());
        return new Recommendation(
                entry.item(),
                entry.title().copies(),
                chosen.score(),
                reasons(contributions, known.taste()),
                known.ofRating(LibraryTitle.rating(entry.item())) > 0);
    }

    private List<Recommendation> rated(Collection<MediaItem> items, int limit) {
        Map<LibraryTitle, MediaItem> found = new HashMap<>();
        for (MediaItem item : items) {
            item.ratingKey().map(shortlist::get).ifPresent(title -> found.put(title, item));
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingDouble((LibraryTitle title) -> -rating(title))
                        .thenComparing(LibraryTitle.BY_NAME)))
                .limit(limit)
                .map(entry -> rated(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Recommendation rated(LibraryTitle title, MediaItem item) {
        double score = Taste.rounded(rating(title) / BEST_RATING);
        return new Recommendation(item, title.copies(), score, List.of(), true);
    }

    /** The clear reasons for a title, or else its strongest. */
    private List<Reason> reasons(List<Contribution> contributions, Taste taste) {
        List<Reason> clear = contributions.stream()
                .filter(contribution -> contribution.value() >= LEAST_REASON)
                .map(contribution -> reason(contribution.trait(), taste))
                .filter(reason -> isTold(reason, LEAST_LIFT))
                .limit(MOST_REASONS)
                .toList();
        if (!clear.isEmpty()) {
            return clear;
        }
        return contributions.stream()
                .filter(contribution -> contribution.value() > 0)
                .map(contribution -> reason(contribution.trait(), taste))
                .filter(reason -> isTold(reason, 1))
                .limit(1)
                .toList();
    }

    private Reason reason(int trait, Taste taste) {
        return new Reason(index.trait(trait), taste.watchedWith(trait), taste.watched(), taste.libraryShare(trait));
    }

    /** A taste by weights may see more than the plain counts show; such reasons are omitted. */
    private static boolean isTold(Reason reason, double leastLift) {
        double share = reason.watchedWith() / (double) reason.watched();
        double library = reason.libraryShare().orElse(0);
        return reason.watchedWith() > 0 && share > library && share >= leastLift * library;
    }
}
