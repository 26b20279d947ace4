package io.github.plex4j.mcp.tools.filter.given;

import io.github.plex4j.mcp.engine.schema.Arg;
import org.jspecify.annotations.Nullable;

/**
 * Filters by what is in the history. The server knows none of them: whoever asks it for items has to apply these.
 *
 * @param watchedBy    users of whom one played it, or each where they are divided by an and sign
 * @param notWatchedBy users of whom none played it
 */
public record HistoryFilters(
        @Arg(
                separator = "|",
                description = "users A|B, A&B or anyone; by history",
                help = "Users who played it: A|B one of them, A&B each of them; me, anyone or everyone.")
        @Nullable
        String watchedBy,

        @Arg(
                separator = "|",
                description = "none of them",
                help = "Users who did not play it, none of A|B; me or anyone.")
        @Nullable
        String notWatchedBy) {

    /** Whether neither was given. */
    public boolean isEmpty() {
        return watchedBy == null && notWatchedBy == null;
    }
}
