package io.github.plex4j.mcp.analytics.title;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of an episode in its show.
 *
 * @param season  the season; 0 holds the specials
 * @param episode the number in the season
 */
public record EpisodeNumber(int season, int episode) implements Comparable<EpisodeNumber> {
    private static final Comparator<EpisodeNumber> ORDER =
            Comparator.comparingInt(EpisodeNumber::season).thenComparingInt(EpisodeNumber::episode);

    /** The number; empty when a part of it is not known. */
    public static Optional<EpisodeNumber> of(@Nullable Integer season, @Nullable Integer episode) {
        return season == null || episode == null ? Optional.empty() : Optional.of(new EpisodeNumber(season, episode));
    }

    public boolean isSpecial() {
        return season == 0;
    }

    @Override
    public int compareTo(EpisodeNumber other) {
        return ORDER.compare(this, other);
    }
}
