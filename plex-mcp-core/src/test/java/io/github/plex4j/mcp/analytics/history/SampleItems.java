package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.Facts;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaItemBuilder;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Items as servers list them. */
final class SampleItems {
    private SampleItems() {}

    static MediaItem movie(String key, String title, @Nullable Integer year, @Nullable LocalDate released) {
        return item(
                        key,
                        title,
                        new Place(MediaType.MOVIE, "1", "Movies", Ancestor.UNKNOWN, Ancestor.UNKNOWN, null, null))
                .facts(facts(year, released))
                .build();
    }

    /** A movie in a library. */
    static MediaItem copy(String key, String guid, String section) {
        return item(
                        key,
                        "Movie " + guid,
                        new Place(MediaType.MOVIE, section, "Movies", Ancestor.UNKNOWN, Ancestor.UNKNOWN, null, null))
                .guid(guid)
                .build();
    }

    /** Of the show 100 and its season 110. */
    static MediaItem episode(String key, String show, @Nullable Integer season, @Nullable Integer number) {
        return item(
                        key,
                        "Part " + number,
                        new Place(
                                MediaType.EPISODE,
                                "2",
                                "Shows",
                                above("110", "Season " + season, season),
                                above("100", show, null),
                                number,
                                null))
                .build();
    }

    /** Of the artist 200 and its album 210. */
    static MediaItem track(String key, String artist, String album, String title) {
        return item(
                        key,
                        title,
                        new Place(
                                MediaType.TRACK,
                                "3",
                                "Music",
                                above("210", album, 1),
                                above("200", artist, null),
                                1,
                                null))
                .build();
    }

    static MediaItemBuilder item(String key, String title, Place place) {
        return MediaItem.builder().rawKey(key).title(title).place(place);
    }

    static Facts facts(@Nullable Integer year, @Nullable LocalDate released) {
        return new Facts(
                null, null, null, null, null, year, released, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static Ancestor above(String key, String title, @Nullable Integer index) {
        return new Ancestor(key, null, title, index, null, null, null);
    }
}
