package io.github.plex4j.checks.guide;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import java.util.List;

final class Filtering {
    /** Comedies from before 1930, the best rated first. A tag such as a genre is filtered by its key, which the server lists. */
    static Paged<MediaItem> silentComedies(PlexClient plex, SectionKey movies) {
        FilterValue comedy = plex.libraries().filterValues(movies, MediaType.MOVIE, "genre").stream()
                .filter(genre -> genre.title().equals("Comedy"))
                .findFirst()
                .orElseThrow();
        ItemQuery query = ItemQuery.all()
                .where(Condition.of("genre", Operator.IS, comedy.key()))
                .where(Condition.of("year", Operator.LESS, "1930"))
                .sortedBy("rating", true);
        return plex.libraries().items(movies, query);
    }

    /** Sends one request, for the first three items. The total is null if the server does not report it. */
    static String firstPage(Paged<MediaItem> items) {
        Page<MediaItem> page = items.page(PageRequest.first(3));
        Long total = page.total();
        return page.items().size() + (total == null ? " items" : " of " + total);
    }

    /** Reads the whole list page by page, with one page in memory at a time. */
    static List<String> allTitles(Paged<MediaItem> items) {
        return items.stream().map(MediaItem::title).toList();
    }
}
