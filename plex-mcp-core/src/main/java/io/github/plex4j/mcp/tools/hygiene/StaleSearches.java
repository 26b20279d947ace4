package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.analytics.history.TitleSet;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.hygiene.ScanCursor.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the last few searches of each client what took long to read, for the calls that go on with them. It holds for
 * some minutes; after that a call reads again what it needs. Safe for use by several threads.
 */
final class StaleSearches {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int MOST = 4;

    private record Key() implements MemoryKey<Map<Question, Search>> {
        @Override
        public Duration goodFor() {
            return GOOD_FOR;
        }
    }

    /**
     * The part that a search has read. Immutable; holds nothing of the client.
     *
     * @param usedAt       when a call last went on with it
     * @param since        from when on nothing was to be played
     * @param watched      what was played in that time
     * @param finished     whether the history of all that time was read
     * @param unreadBefore the history before this was not read yet; null when none of it was, or all
     * @param shows        the part of the shows that was read last
     */
    record Search(
            Instant usedAt,
            Instant since,
            TitleSet watched,
            boolean finished,
            @Nullable Instant unreadBefore,
            Optional<StaleShows.Part> shows) {

        /** A search that has read nothing yet: the history has no upper end, since a server's clock may be ahead of this one. */
        static Search at(Instant now, Instant since) {
            return new Search(now, since, TitleSet.NONE, false, null, Optional.empty());
        }

        /** The same with more of the history; null when that is all of it. */
        Search with(TitleSet more, @Nullable Instant stillUnread) {
            return new Search(usedAt, since, watched.and(more), stillUnread == null, stillUnread, shows);
        }

        Search with(StaleShows.Part part) {
            return new Search(usedAt, since, watched, finished, unreadBefore, Optional.of(part));
        }

        private Search usedAt(Instant now) {
            return new Search(now, since, watched, finished, unreadBefore, shows);
        }

        private boolean holdsAt(Instant now) {
            return now.isBefore(usedAt.plus(GOOD_FOR));
        }
    }

    /** The search that a call goes on with; empty for one that begins, and when it was too long ago. */
    Optional<Search> before(Scan scan) {
        return scan.cursor().equals(ScanCursor.START)
                ? Optional.empty()
                : Optional.ofNullable(searches(scan.context()).get(scan.question()));
    }

    /** Keeps what a call has read, in the place of the oldest search where there are too many. */
    synchronized void remember(Search search, Scan scan) {
        Map<Question, Search> searches = searches(scan.context());
        searches.remove(scan.question());
        searches.put(scan.question(), search.usedAt(scan.context().clock().instant()));
        if (searches.size() > MOST) {
            searches.remove(searches.keySet().iterator().next());
        }
        scan.context().remember(new Key(), Collections.unmodifiableMap(searches));
    }

    /** A copy of those that still hold, the one used longest ago first. */
    private Map<Question, Search> searches(ToolContext context) {
        Map<Question, Search> searches =
                new LinkedHashMap<>(context.recall(new Key()).orElse(Map.of()));
        searches.values().removeIf(search -> !search.holdsAt(context.clock().instant()));
        return searches;
    }
}
