package io.github.plex4j.testserver.model;

import org.jspecify.annotations.Nullable;

/**
 * The watch state of one item for one account.
 *
 * @param viewCount plays to the end, 0 for none
 * @param lastViewedAt epoch seconds of the last view, 0 for none
 * @param viewOffset milliseconds into the item, 0 when not begun or finished
 * @param userRating 0 to 10, null when not rated
 */
public record WatchState(
        int viewCount,
        long lastViewedAt,
        long viewOffset,
        @Nullable Double userRating) {
    /** The state of an item nobody touched. */
    public static final WatchState NONE = new WatchState(0, 0, 0, null);

    /** Returns this state with one more play. */
    public WatchState played(long at) {
        return new WatchState(viewCount + 1, Math.max(lastViewedAt, at), 0, userRating);
    }

    /** Returns this state as never played. */
    public WatchState unplayed() {
        return new WatchState(0, 0, 0, userRating);
    }

    /** Returns this state with another position. */
    public WatchState at(long offset, long time) {
        return new WatchState(viewCount, Math.max(lastViewedAt, time), offset, userRating);
    }

    /** Returns this state with another rating, null for none. */
    public WatchState rated(@Nullable Double rating) {
        return new WatchState(viewCount, lastViewedAt, viewOffset, rating);
    }
}
