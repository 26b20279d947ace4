package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.mcp.engine.schema.Arg;
import org.jspecify.annotations.Nullable;

/**
 * Filters by what is in the history. The server knows none of them: whoever asks it for items has to apply these.
 *
 * @param watchedBy    users of whom one played it
 * @param notWatchedBy users of whom none played it
 */
public record HistoryFilters(
        @Arg(description = "users A|B or anyone; by history", help = "Users, or anyone: one of them played it.")
        @Nullable
        String watchedBy,

        @Arg(help = "Users, as A|B, or anyone: none of them played it.") @Nullable
        String notWatchedBy) {

    /** Whether neither was given. */
    public boolean isEmpty() {
        return watchedBy == null && notWatchedBy == null;
    }
}
