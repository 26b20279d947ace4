package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A title that somebody may like.
 *
 * @param item    the copy that stands for it, with full metadata
 * @param copies  the keys of all its copies in the library, the least first
 * @param score   from 0 to 1
 * @param reasons what speaks for it, the most first; none when only its rating does, or nothing
 * @param wellRated whether its rating speaks for it too
 */
public record Recommendation(
        MediaItem item, List<RatingKey> copies, double score, List<Reason> reasons, boolean wellRated) {
    public Recommendation {
        copies = List.copyOf(copies);
        reasons = List.copyOf(reasons);
    }

    /**
     * A trait that speaks for a title.
     *
     * @param trait        the trait
     * @param watchedWith  how many of the watched titles have it
     * @param watched      how many titles were watched
     * @param libraryShare the share of the library that has it, from 0 to 1; empty when it is not known
     */
    public record Reason(Trait trait, int watchedWith, int watched, OptionalDouble libraryShare) {}
}
