package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.search.SearchApi.Kind;
import io.github.plex4j.client.search.SearchResult;
import java.util.List;
import java.util.Objects;
import java.util.Set;

final class Searching {
    /** A result is an item, or a tag such as an actor. */
    static List<String> titles(PlexClient plex, String words) {
        return plex.search().search(words, Set.of(Kind.MOVIES, Kind.TELEVISION), 10).stream()
                .map(SearchResult::item)
                .filter(Objects::nonNull)
                .map(MediaItem::title)
                .toList();
    }
}
