package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.FilterList;
import java.util.ArrayList;
import java.util.List;

/** Libraries made by hand for what hygiene is about: two of movies, 1 and 2, and one of shows, 3. */
final class HygieneShelf {
    private final Library.Builder library = Library.builder()
            .clock(ToolBench.CLOCK)
            .section(Section.of("1", "Movies", ItemType.MOVIE))
            .section(Section.of("2", "Movies 4K", ItemType.MOVIE))
            .section(Section.of("3", "Shows", ItemType.SHOW));
    private int lastKey = 100;

    static ItemBuilder movie(String section, String key, String title, int year) {
        return Item.builder(ItemType.MOVIE, section, key, title)
                .year(year)
                .media(video(Integer.parseInt(key), "1080", 8_000, 5_000_000_000L));
    }

    static Media video(long id, String resolution, int bitrate, long size, Language... subtitles) {
        List<MediaStream> streams = new ArrayList<>();
        streams.add(new MediaStream(id * 100, 1, "h264", null, null));
        for (Language language : subtitles) {
            streams.add(new MediaStream(id * 100 + streams.size(), 3, "srt", language, null));
        }
        Part part = new Part(id, "/media/Movies/" + id + "/file " + id + ".mkv", size, streams);
        return new Media(
                id, 5_400_000, bitrate, 1920, 1080, resolution, "h264", "aac", 2, "mkv", false, false, List.of(part));
    }

    HygieneShelf with(ItemBuilder item) {
        library.items(item.build());
        return this;
    }

    /** Adds a show without seasons. */
    HygieneShelf show(String key, String title) {
        return with(Item.builder(ItemType.SHOW, "3", key, title).year(2_000));
    }

    /** Adds episodes of these numbers to a show; their keys do not matter. */
    HygieneShelf episodes(String show, int season, int... numbers) {
        String seasonKey = next();
        with(Item.builder(ItemType.SEASON, "3", seasonKey, "Season " + season)
                .parent(show)
                .index(season));
        for (int number : numbers) {
            String key = next();
            with(Item.builder(ItemType.EPISODE, "3", key, "Episode " + number)
                    .parent(seasonKey)
                    .index(number)
                    .media(video(Long.parseLong(key), "720", 3_000, 1_000_000_000L)));
        }
        return this;
    }

    private String next() {
        lastKey++;
        return Integer.toString(900_000 + lastKey);
    }

    /** A server that does not have some filters. */
    ToolBench openWithout(String... filters) {
        return ToolBench.on(PlexTestServer.builder(library.build()).filters(FilterList.USUAL.without(filters)));
    }

    ToolBench open() {
        return ToolBench.on(library.build());
    }
}
