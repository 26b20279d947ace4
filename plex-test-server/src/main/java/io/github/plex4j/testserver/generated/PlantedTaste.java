package io.github.plex4j.testserver.generated;

import java.util.List;

/**
 * The taste of an account: eight plays in ten are of matching titles, the better the match the likelier.
 *
 * @param accountId the account
 * @param genres two genres
 * @param directors three directors, most of whom work in those genres
 * @param actors four actors of those genres
 * @param firstYear first year of the era
 * @param lastYear last year of the era, which is twenty years long
 */
public record PlantedTaste(
        int accountId, List<String> genres, List<String> directors, List<String> actors, int firstYear, int lastYear) {
    /** Copies the lists. */
    public PlantedTaste {
        genres = List.copyOf(genres);
        directors = List.copyOf(directors);
        actors = List.copyOf(actors);
    }
}
