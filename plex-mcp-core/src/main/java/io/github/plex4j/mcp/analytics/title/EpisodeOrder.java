package io.github.plex4j.mcp.analytics.title;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The episodes of a show or season by their numbers. Immutable. */
public final class EpisodeOrder {
    private final TreeMap<EpisodeNumber, MediaItem> episodes = new TreeMap<>();
    private final boolean numbered;

    /** In the order of their numbers; episodes without numbers are not among them. */
    public EpisodeOrder(Collection<MediaItem> items) {
        numbered = items.stream()
                .allMatch(item -> EpisodeNumber.of(
                                item.place().season(), item.place().episode())
                        .isPresent());
        for (MediaItem item : items) {
            EpisodeNumber.of(item.place().season(), item.place().episode())
                    .ifPresent(number -> episodes.putIfAbsent(number, item));
        }
    }

    /** Whether every episode has a number: else those that were played cannot be counted by it. */
    public boolean isNumbered() {
        return numbered;
    }

    /** The number of episodes in the library. */
    public int size() {
        return episodes.size();
    }

    /** The number of those that were played. */
    public int played(Collection<HistoryEntry> rows) {
        Set<EpisodeNumber> played = new HashSet<>();
        rows.forEach(row -> number(row).filter(episodes::containsKey).ifPresent(played::add));
        return played.size();
    }

    /**
     * The episode after the one played last, specials aside.
     *
     * @param newestFirst the plays of one user
     * @return its number and itself; empty when no regular episode was played, or the last one was
     */
    public Optional<Map.Entry<EpisodeNumber, MediaItem>> next(List<HistoryEntry> newestFirst) {
        return newestFirst.stream()
                .flatMap(row -> number(row).stream())
                .filter(number -> !number.isSpecial())
                .findFirst()
                .map(episodes::higherEntry);
    }

    private static Optional<EpisodeNumber> number(HistoryEntry row) {
        return EpisodeNumber.of(row.parentIndex(), row.index());
    }
}
