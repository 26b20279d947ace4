package io.github.plex4j.mcp.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.testserver.GeneratedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The share of held-out titles, which a user watched but the tools do not see, that come back among the ten best: by
 * recommendation, by popularity among the others, and by rating. The tastes are planted by the generator, which knows neither
 * this arithmetic nor its weights.
 */
class RecommendationQualityTest {
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final int DRAWS = 3;
    private static final int HELD_OUT = 10;
    private static final int TEN = 10;
    private static final int SHORTLIST = 200;

    /** Hits among the ten best, summed up over lists. */
    private static final class Tally {
        private int lists;
        private int ours;
        private int popular;
        private int rated;
        private int planted;
        private double chance;

        void add(Tally other) {
            lists += other.lists;
            ours += other.ours;
            popular += other.popular;
            rated += other.rated;
            planted += other.planted;
            chance += other.chance;
        }

        String line(String what) {
            return String.format(
                    Locale.ROOT,
                    "%-18s %4d lists: recommended %.2f, popular %.2f, rated %.2f, by chance %.2f, knowing the taste"
                            + " %.2f",
                    what,
                    lists,
                    ours / (double) lists,
                    popular / (double) lists,
                    rated / (double) lists,
                    chance / lists,
                    planted / (double) lists);
        }
    }

    @Test
    void heldOutTitlesComeBackSeveralTimesAsOftenAsByPopularityOrRating() throws IOException {
        List<String> lines = new ArrayList<>();
        Tally movies = new Tally();
        Tally shows = new Tally();
        for (long seed : SEEDS) {
            Tally ofMovies =
                    measure(builder(seed).movies(1_200).historyRows(1_500).buildWithTruth(), seed);
            Tally ofShows = measure(
                    builder(seed).shows(500).episodes(5_000).historyRows(2_000).buildWithTruth(), seed);
            lines.add(ofMovies.line("movies, seed " + seed));
            lines.add(ofShows.line("shows, seed " + seed));
            movies.add(ofMovies);
            shows.add(ofShows);
        }
        lines.add(movies.line("movies, all seeds"));
        lines.add(shows.line("shows, all seeds"));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "recommendations.txt"), lines);

        assertThat(List.of(movies, shows)).allSatisfy(tally -> {
            assertThat(tally.ours).isGreaterThanOrEqualTo(3 * tally.popular);
            assertThat(tally.ours).isGreaterThanOrEqualTo(3 * tally.rated);
        });
    }

    private static GeneratedLibrary.Builder builder(long seed) {
        return GeneratedLibrary.builder()
                .seed(seed)
                .clock(TasteBench.CLOCK)
                .accounts(6)
                .tastes(true);
    }

    private static Tally measure(GeneratedLibrary.Built built, long seed) {
        TasteBench bench = TasteBench.read(built);
        Tally tally = new Tally();
        for (int account : bench.accounts()) {
            for (int draw = 0; draw < DRAWS; draw++) {
                Set<String> held =
                        bench.someWatched(account, HELD_OUT, new Random(seed * 1_000 + account + 31L * draw));
                count(bench, account, held, tally);
            }
        }
        return tally;
    }

    private static void count(TasteBench bench, int account, Set<String> held, Tally tally) {
        List<MediaItem> unwatched = bench.unwatched(account, held);
        Map<String, Long> plays = bench.playsOfOthers(account);
        tally.lists++;
        tally.ours += hits(recommended(bench, account, held), held);
        tally.popular += hits(
                best(unwatched, item -> plays.getOrDefault(item.rawKey(), 0L).doubleValue()), held);
        tally.rated += hits(best(unwatched, RecommendationQualityTest::rating), held);
        tally.planted += hits(best(unwatched, item -> bench.plantedPoints(account, item)), held);
        tally.chance += TEN * held.size() / (double) unwatched.size();
    }

    private static List<String> recommended(TasteBench bench, int account, Set<String> held) {
        TraitIndex index = new TraitIndex();
        LibraryTitles library = new LibraryTitles(index);
        bench.rows().forEach(library::add);
        Watching watching = bench.watching(account, held, index);
        Taste taste = Taste.of(watching, library, index, bench.genreShares(watching, index));
        Recommender recommender = Recommender.byTaste(taste, watching, library, index);
        List<RatingKey> shortlist = recommender.shortlist(SHORTLIST);
        return recommender.recommend(bench.full(shortlist), TEN).stream()
                .map(recommendation -> String.valueOf(recommendation.item().rawKey()))
                .toList();
    }

    private static double rating(MediaItem item) {
        Double rating = item.facts().audienceRating();
        return rating == null ? 0 : rating;
    }

    private static List<String> best(List<MediaItem> items, ToDoubleFunction<MediaItem> figure) {
        return items.stream()
                .map(item -> Map.entry(String.valueOf(item.rawKey()), figure.applyAsDouble(item)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(TEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int hits(Collection<String> ten, Set<String> held) {
        return (int) ten.stream().filter(held::contains).count();
    }
}
