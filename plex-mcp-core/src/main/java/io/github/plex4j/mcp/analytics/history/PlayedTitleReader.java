package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which titles were played, as items of one type: a show was when one of its episodes was. A title counts whichever copy
 * of it was played, those that are gone included. Not thread-safe.
 */
public final class PlayedTitleReader {
    private final Set<String> identities = new HashSet<>();
    private final Set<String> uncertain = new HashSet<>();
    private final Level level;
    private final MediaType played;
    private final HistoryScan scan;
    private final PlayedItems<List<String>> items;

    /** Nothing was played yet. */
    public PlayedTitleReader(MediaType type, HistoryApi history, LibraryApi libraries, WalkObserver observer) {
        level = levelOf(type);
        played = playedFor(type);
        scan = new HistoryScan(history, observer);
        items = new PlayedItems<>(
                new ItemLookup(libraries, observer),
                new TitleMatcher(libraries, observer),
                any -> level,
                TitleSet::names);
    }

    /**
     * Adds what was played.
     *
     * @param criteria of whom, and when
     * @return how much of the history was read
     */
    public Coverage add(HistoryCriteria criteria) {
        return scan.read(criteria.ofType(played), this::add);
    }

    /** The titles played so far. */
    public TitleSet played() {
        return new TitleSet(identities, uncertain);
    }

    private void add(List<HistoryEntry> rows) {
        items.learn(rows);
        for (HistoryEntry row : rows) {
            items.of(row).ifPresent(identities::addAll);
            if (items.isUncertain(row)) {
                uncertain.addAll(MatchKeys.roughly(row));
            }
        }
    }

    private static Level levelOf(MediaType type) {
        if (type.equals(MediaType.SHOW) || type.equals(MediaType.ARTIST)) {
            return Level.GRANDPARENT;
        }
        return type.equals(MediaType.SEASON) || type.equals(MediaType.ALBUM) ? Level.PARENT : Level.ITEM;
    }

    private static MediaType playedFor(MediaType type) {
        if (type.equals(MediaType.SHOW) || type.equals(MediaType.SEASON)) {
            return MediaType.EPISODE;
        }
        return type.equals(MediaType.ARTIST) || type.equals(MediaType.ALBUM) ? MediaType.TRACK : type;
    }
}
