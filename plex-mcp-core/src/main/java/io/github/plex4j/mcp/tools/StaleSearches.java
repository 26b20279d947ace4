package io.github.plex4j.mcp.tools;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.analytics.WatchedTitles;
import io.github.plex4j.mcp.tool.ToolContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the last search of each client what took long to read, for the call that goes on with it. It holds for some
 * minutes; after that a call reads again what it needs. Safe for use by several threads.
 */
final class StaleSearches {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Map<PlexClient, Search> last = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * What a search has read. Immutable, but for nobody else to change.
     *
     * @param question     the question it belongs to
     * @param begun        when
     * @param since        from when on nothing was to be played
     * @param watched      what was played in that time
     * @param historySince the oldest play there is
     * @param shows        the part of the shows that was read last
     */
    record Search(
            ScanCursor.Question question,
            Instant begun,
            Instant since,
            WatchedTitles watched,
            @Nullable OffsetDateTime historySince,
            Optional<StaleShows.Part> shows) {
        Search withShows(StaleShows.Part part) {
            return new Search(question, begun, since, watched, historySince, Optional.of(part));
        }
    }

    /** The search that a call goes on with; empty for one that begins, and when it was too long ago. */
    Optional<Search> before(Scan scan) {
        if (scan.cursor().equals(ScanCursor.START)) {
            return Optional.empty();
        }
        Instant now = scan.context().clock().instant();
        return Optional.ofNullable(last.get(scan.context().plex()))
                .filter(search -> search.question().equals(scan.question()))
                .filter(search -> now.isBefore(search.begun().plus(GOOD_FOR)));
    }

    void remember(Search search, ToolContext context) {
        last.put(context.plex(), search);
    }
}
