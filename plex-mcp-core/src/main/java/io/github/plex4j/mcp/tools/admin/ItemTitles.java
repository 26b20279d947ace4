package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Place;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names items so that a person who is asked about one knows which it is. */
final class ItemTitles {
    private ItemTitles() {}

    /** The title after those of the items above, and with the year where there is one. */
    static String whole(MediaItem item) {
        Place place = item.place();
        String above = Stream.of(place.show(), place.artist(), place.album())
                .filter(Objects::nonNull)
                .map(title -> title + " – ")
                .collect(Collectors.joining());
        String number = place.season() != null && place.episode() != null
                ? "S%02dE%02d ".formatted(place.season(), place.episode())
                : "";
        Integer year = item.facts().year();
        return above + number + item.title() + (year == null || !above.isEmpty() ? "" : " (" + year + ")");
    }
}
