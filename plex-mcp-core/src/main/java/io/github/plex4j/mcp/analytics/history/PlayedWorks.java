package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Joins rows of history with the works that were played, page by page: an episode counts for its show, a track for its
 * artist, anything else for itself. Each work is looked up once and kept in a form that should be small; those that are gone
 * are found again by their titles, as everywhere. Not thread-safe.
 *
 * @param <T> what is kept of a work
 */
public final class PlayedWorks<T> {
    private final PlayedItems<T> works;
    private final TitleMatcher matcher;
    private final Set<String> uncertain = new HashSet<>();

    /**
     * Knows nothing yet.
     *
     * @param libraries where works are looked up
     * @param observer  notified of libraries that must be read to find the successors of removed items
     * @param form      makes what is kept, from the full metadata of a work
     */
    public PlayedWorks(LibraryApi libraries, WalkObserver observer, Function<MediaItem, T> form) {
        matcher = new TitleMatcher(libraries, observer);
        works = new PlayedItems<>(new ItemLookup(libraries, observer), matcher, PlayedWorks::level, form);
    }

    /**
     * Joins the rows of one page.
     *
     * @param plays given each row whose work is on the server, in the order of the rows
     */
    public void join(List<HistoryEntry> rows, BiConsumer<HistoryEntry, T> plays) {
        works.learn(rows);
        for (HistoryEntry row : rows) {
            works.of(row).ifPresent(work -> plays.accept(row, work));
            if (works.isUncertain(row)) {
                uncertain.addAll(MatchKeys.roughly(row));
            }
        }
    }

    /** Whether every library was read to its end that may hold the successor of a removed item. */
    public boolean isComplete() {
        return !matcher.isUnfinished();
    }

    /** The lost items that were played and whose successors were not looked for in time. */
    public TitleSet uncertain() {
        return new TitleSet(Set.of(), uncertain);
    }

    private static Level level(MediaType played) {
        return played.equals(MediaType.EPISODE) || played.equals(MediaType.TRACK) ? Level.GRANDPARENT : Level.ITEM;
    }
}
