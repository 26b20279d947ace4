package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.WatchState;

/**
 * How far an account has come with an item and all below it.
 *
 * @param leaves played items, 1 for one that is played itself
 * @param viewedLeaves of them those played to the end
 * @param begun of them those with a position
 * @param viewCount all plays
 * @param lastViewedAt epoch seconds of the last view, 0 for none
 */
public record Progress(int leaves, int viewedLeaves, int begun, int viewCount, long lastViewedAt) {
    /** Returns the progress of the item of this number. */
    public static Progress of(Library library, int accountId, int number) {
        int leaves = 0;
        int viewedLeaves = 0;
        int begun = 0;
        int viewCount = 0;
        long lastViewedAt = 0;
        for (int leaf : library.items().leaves(number).toArray()) {
            WatchState state = library.watchStates().of(accountId, leaf);
            leaves++;
            viewedLeaves += state.viewCount() > 0 ? 1 : 0;
            begun += state.viewOffset() > 0 ? 1 : 0;
            viewCount += state.viewCount();
            lastViewedAt = Math.max(lastViewedAt, state.lastViewedAt());
        }
        return new Progress(leaves, viewedLeaves, begun, viewCount, lastViewedAt);
    }
}
