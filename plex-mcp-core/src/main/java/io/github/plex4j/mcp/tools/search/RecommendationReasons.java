package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.recommendation.Recommendation;
import io.github.plex4j.mcp.analytics.recommendation.Recommendation.Reason;
import io.github.plex4j.mcp.analytics.recommendation.Trait;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;

/** Why something is recommended, in words. */
final class RecommendationReasons {
    /** Names come from Plex; a long one must not push the figures out of sight. */
    private static final int NAME = 80;

    private static final double PERCENT = 100;

    private RecommendationReasons() {}

    /** The reasons from the user's taste, else the rating; none without either. */
    static List<String> of(Recommendation recommendation) {
        if (recommendation.reasons().isEmpty()) {
            return recommendation.wellRated() ? ofRating(recommendation.item()) : List.of();
        }
        return recommendation.reasons().stream()
                .map(RecommendationReasons::text)
                .toList();
    }

    /** The audience's rating, else the critics'. */
    private static List<String> ofRating(MediaItem item) {
        Double audience = item.facts().audienceRating();
        Double critics = item.facts().rating();
        if (audience != null) {
            return List.of("Rated " + audience + " of 10 by its audience");
        }
        return critics == null ? List.of() : List.of("Rated " + critics + " of 10 by critics");
    }

    /** Why it is ratings that rank. */
    static String ofTooFew(int watched, int fewest) {
        String known = watched == 0 ? "no title is" : watched == 1 ? "one title is" : watched + " titles are";
        return "Ranked by rating alone (score is a tenth of it): " + known + " known to be watched, and " + fewest
                + " are needed to infer a taste.";
    }

    private static String text(Reason reason) {
        Trait trait = reason.trait();
        String name = UntrustedText.line(trait.name(), NAME);
        return switch (trait.kind()) {
            case GENRE -> name + ": " + shares(reason);
            case DECADE -> "From the " + name + ": " + shares(reason);
            case COUNTRY -> "From " + name + ": " + shares(reason);
            case DIRECTOR -> "Directed by " + name + ": " + titles(reason.watchedWith());
            case ACTOR -> "With " + name + ": " + titles(reason.watchedWith());
        };
    }

    private static String titles(int count) {
        return count == 1 ? "1 title watched" : count + " titles watched";
    }

    private static String shares(Reason reason) {
        String watched = percent(reason.watchedWith() / (double) reason.watched()) + " of what was watched";
        return reason.libraryShare().isEmpty()
                ? watched
                : watched + ", " + percent(reason.libraryShare().getAsDouble()) + " of the library";
    }

    private static String percent(double share) {
        long percent = Math.round(share * PERCENT);
        return percent == 0 && share > 0 ? "under 1 %" : percent + " %";
    }
}
