package io.github.plex4j.mcp.analytics.hygiene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gaps in the numbers of a show's episodes.
 *
 * @param rawKey         the key of the show, null when the server does not say
 * @param title          its title
 * @param seasons        the seasons with gaps, in their order
 * @param missingSeasons the numbers of seasons between others of which nothing is here
 */
public record ShowGaps(@Nullable String rawKey, String title, List<SeasonGaps> seasons, List<Integer> missingSeasons) {
    public ShowGaps {
        seasons = List.copyOf(seasons);
        missingSeasons = List.copyOf(missingSeasons);
    }

    /**
     * Gaps in the numbers of one season.
     *
     * @param season  its number
     * @param missing the first numbers that are missing, at most {@value EpisodeGaps#MOST_NUMBERS}
     * @param count   how many are missing
     */
    public record SeasonGaps(int season, List<Integer> missing, int count) {
        public SeasonGaps {
            missing = List.copyOf(missing);
        }
    }
}
