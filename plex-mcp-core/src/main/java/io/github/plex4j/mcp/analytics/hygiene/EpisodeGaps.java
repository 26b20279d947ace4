package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.hygiene.ShowGaps.SeasonGaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gaps in the numbers of a show. Seasons are numbered from the first one here, episodes from 1, unless a season goes on
 * where the one before it ended, or soon behind that. Season 0 holds specials, whose numbers mean nothing. Numbers that jump by more than
 * {@value #LONGEST_GAP} are dates or the like and not counted. What comes after the last number is not seen.
 */
public final class EpisodeGaps implements EpisodeScan.Gatherer<ShowGaps> {
    /** The most missing numbers of a season that are listed. */
    static final int MOST_NUMBERS = 100;

    private static final int SHORTEST_SEASON = 5;
    private static final int LONGEST_GAP = 1_000;
    private static final int LONGEST_SEASON_GAP = 100;

    private final Ancestor show;
    private final TreeMap<Integer, TreeSet<Integer>> seasons = new TreeMap<>();

    /** Begins with a show of which no episode was read. */
    public EpisodeGaps(Ancestor show) {
        this.show = show;
    }

    @Override
    public void add(MediaItem episode) {
        Integer season = episode.place().season();
        Integer number = episode.place().episode();
        if (season == null || season < 1) {
            return;
        }
        TreeSet<Integer> numbers = seasons.computeIfAbsent(season, first -> new TreeSet<>());
        if (number != null && number > 0) {
            numbers.add(number);
        }
    }

    @Override
    public Optional<ShowGaps> finish() {
        List<SeasonGaps> gaps = new ArrayList<>();
        int lastOfSeasonBefore = 0;
        int seasonBefore = 0;
        for (Map.Entry<Integer, TreeSet<Integer>> season : seasons.entrySet()) {
            NavigableSet<Integer> numbers = season.getValue();
            boolean follows = season.getKey() == seasonBefore + 1;
            boolean goesOn = follows && !numbers.isEmpty() && goesOn(numbers.first(), lastOfSeasonBefore);
            SeasonGaps its = gaps(season.getKey(), numbers, goesOn ? lastOfSeasonBefore : 0);
            if (its.count() > 0) {
                gaps.add(its);
            }
            seasonBefore = season.getKey();
            lastOfSeasonBefore = numbers.isEmpty() ? 0 : numbers.last();
        }
        List<Integer> missingSeasons = missing(seasons.navigableKeySet());
        return gaps.isEmpty() && missingSeasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShowGaps(show.rawKey(), String.valueOf(show.title()), gaps, missingSeasons));
    }

    /** Absolute numbers go on over the border of a season, though the first of them may be missing. */
    private static boolean goesOn(int first, int lastBefore) {
        boolean next = first == lastBefore + 1;
        boolean soonAfter = lastBefore >= SHORTEST_SEASON && first > lastBefore && first - lastBefore <= lastBefore / 2;
        return next || soonAfter;
    }

    private static SeasonGaps gaps(int season, NavigableSet<Integer> numbers, int firstBefore) {
        List<Integer> missing = new ArrayList<>();
        int count = 0;
        int before = firstBefore;
        for (int number : numbers) {
            int gap = number - before - 1;
            if (gap <= LONGEST_GAP) {
                count += gap;
                for (int lost = before + 1; lost < number && missing.size() < MOST_NUMBERS; lost++) {
                    missing.add(lost);
                }
            }
            before = number;
        }
        return new SeasonGaps(season, missing, count);
    }

    private static List<Integer> missing(NavigableSet<Integer> present) {
        List<Integer> missing = new ArrayList<>();
        int before = present.isEmpty() ? 0 : present.first();
        for (int season : present) {
            for (int lost = before + 1; lost < season && season - before <= LONGEST_SEASON_GAP; lost++) {
                missing.add(lost);
            }
            before = season;
        }
        return missing;
    }
}
