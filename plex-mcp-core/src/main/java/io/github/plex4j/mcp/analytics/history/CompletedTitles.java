package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import io.github.plex4j.mcp.analytics.title.EpisodeNumber;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which movies were played, and of which shows every episode was, whichever copy. Not thread-safe. */
public final class CompletedTitles {
    private final LibraryApi libraries;
    private final HistoryScan scan;
    private final ListReader reader;
    private final PlayedItems<String> works;
    private final Set<String> movies = new HashSet<>();
    private final Map<String, Set<EpisodeNumber>> episodes = new HashMap<>();
    private final Set<String> unnumbered = new HashSet<>();

    /** Nothing was played yet. */
    public CompletedTitles(HistoryApi history, LibraryApi libraries, WalkObserver observer) {
        this.libraries = libraries;
        this.scan = new HistoryScan(history, observer);
        this.reader = new ListReader(observer);
        this.works = new PlayedItems<>(
                new ItemLookup(libraries, observer),
                new TitleMatcher(libraries, observer),
                type -> type.equals(MediaType.EPISODE) ? Level.GRANDPARENT : Level.ITEM,
                TitleIdentity::of);
    }

    /** Reads what was played. */
    public Coverage read(HistoryCriteria criteria) {
        return scan.read(criteria, rows -> {
            List<HistoryEntry> watched =
                    rows.stream().filter(CompletedTitles::isWatched).toList();
            works.learn(watched);
            watched.forEach(this::add);
        });
    }

    private static boolean isWatched(HistoryEntry row) {
        return row.type().equals(MediaType.MOVIE) || row.type().equals(MediaType.EPISODE);
    }

    private void add(HistoryEntry row) {
        works.of(row).ifPresent(identity -> {
            if (row.type().equals(MediaType.MOVIE)) {
                movies.add(identity);
            } else {
                addEpisode(row, episodes.computeIfAbsent(identity, show -> new HashSet<>()));
            }
        });
    }

    /** An episode without a number is known by its key alone. */
    private void addEpisode(HistoryEntry row, Set<EpisodeNumber> numbers) {
        EpisodeNumber.of(row.parentIndex(), row.index())
                .ifPresentOrElse(numbers::add, () -> unnumbered.add(String.valueOf(row.rawKey())));
    }

    /** Whether a movie was played, or every episode of a show that is there; a show may take a request. */
    public boolean contains(MediaItem item) {
        String identity = TitleIdentity.of(item);
        return item.type().equals(MediaType.SHOW) ? isFinished(item, identity) : movies.contains(identity);
    }

    private boolean isFinished(MediaItem show, String identity) {
        Set<EpisodeNumber> played = episodes.get(identity);
        Integer count = show.contents().leaves();
        if (played == null || (count != null && count > played.size() + unnumbered.size())) {
            return false;
        }
        List<MediaItem> all = new ArrayList<>();
        show.ratingKey().ifPresent(key -> readInto(all, key));
        return !all.isEmpty()
                && all.stream()
                        .allMatch(episode -> EpisodeNumber.of(
                                        episode.place().season(),
                                        episode.place().episode())
                                .map(played::contains)
                                .orElseGet(() -> unnumbered.contains(String.valueOf(episode.rawKey()))));
    }

    private void readInto(List<MediaItem> episodes, RatingKey show) {
        reader.read(libraries.leaves(show), "episodes of a show", episodes::addAll);
    }
}
