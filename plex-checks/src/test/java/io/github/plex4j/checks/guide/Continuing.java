package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.library.MediaItem;
import java.util.List;

final class Continuing {
    /** Items in progress and next episodes of the signed-in user. */
    static List<String> onDeck(PlexClient plex) {
        return titles(plex.libraries().onDeck(null).page(PageRequest.first(5)).items());
    }

    /** The newest items. Plex groups episodes that were added together into their season or show. */
    static List<String> recentlyAdded(PlexClient plex) {
        return titles(
                plex.libraries().recentlyAdded().page(PageRequest.first(5)).items());
    }

    private static List<String> titles(List<MediaItem> items) {
        return items.stream().map(item -> item.type() + " " + item.title()).toList();
    }
}
