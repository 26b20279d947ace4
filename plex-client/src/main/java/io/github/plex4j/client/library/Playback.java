package io.github.plex4j.client.library;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plays of an item by the signed-in user, and the progress. An item that was never played has no view count: null, not 0.
 *
 * @param viewCount    how often it was played to the end
 * @param skipCount    how often it was skipped
 * @param viewOffset   the position to resume at; null at the beginning and when finished
 * @param lastViewedAt when it was last played
 * @param userRating   the user's own rating, 0 to 10
 * @param lastRatedAt  when the user rated it
 */
public record Playback(
        @Nullable Integer viewCount,
        @Nullable Integer skipCount,
        @Nullable Duration viewOffset,
        @Nullable Instant lastViewedAt,
        @Nullable Double userRating,
        @Nullable Instant lastRatedAt) {
    /** Nothing known of playing. */
    public static final Playback NONE = new Playback(null, null, null, null, null, null);
}
