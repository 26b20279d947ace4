package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryApi;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server with two movies, one of them twice, a show of three episodes, and nothing played yet. */
final class SmallServer implements AutoCloseable {
    static final String GENERAL = "10";
    static final String GENERAL_4K = "40";
    static final String NOSFERATU = "11";
    static final String SHOW = "20";
    static final String FIRST = "22";
    static final String SECOND = "23";
    static final String SPECIAL = "25";
    static final Instant NOON = SampleRows.NOON;

    private static final long SIX_MINUTES = 360_000;

    /** Has no time at all. */
    static final WalkObserver HURRIED = new WalkObserver() {
        @Override
        public boolean mayGoOn() {
            return false;
        }

        @Override
        public void reached(long done, @Nullable Long total, String what) {
            // Nobody waits for it.
        }
    };

    final Library library = Library.builder()
            .section(Section.of("1", "Movies", ItemType.MOVIE))
            .section(Section.of("4", "Movies 4K", ItemType.MOVIE))
            .section(Section.of("2", "Shows", ItemType.SHOW))
            .items(
                    movie("1", GENERAL, "The General", 1926),
                    movie("4", GENERAL_4K, "The General", 1926),
                    movie("1", NOSFERATU, "Nosferatu", 1922),
                    Item.builder(ItemType.SHOW, "2", SHOW, "Show")
                            .guid("plex://show/s")
                            .build(),
                    season("21", 1),
                    episode("21", FIRST, 1),
                    episode("21", SECOND, 2),
                    season("24", 0),
                    episode("24", SPECIAL, 1))
            .account(new Account(2, "Anna"))
            .build();
    final PlexTestServer server = PlexTestServer.start(library);
    private final PlexClient client = PlexClient.builder()
            .server(server.uri())
            .token(PlexToken.of(server.token()))
            .build();

    static Item movie(String section, String key, String title, int year) {
        return Item.builder(ItemType.MOVIE, section, key, title)
                .guid("plex://movie/" + title.replace(' ', '-'))
                .year(year)
                .originallyAvailableAt(LocalDate.of(year, 2, 1))
                .durationMillis(SIX_MINUTES)
                .build();
    }

    private static Item season(String key, int number) {
        return Item.builder(ItemType.SEASON, "2", key, "Season " + number)
                .parent(SHOW)
                .index(number)
                .build();
    }

    private static Item episode(String season, String key, int number) {
        return Item.builder(ItemType.EPISODE, "2", key, "Part " + number)
                .parent(season)
                .index(number)
                .guid("plex://episode/" + key)
                .durationMillis(SIX_MINUTES)
                .build();
    }

    HistoryApi history() {
        return client.history();
    }

    LibraryApi libraries() {
        return client.libraries();
    }

    MediaItem item(String key) {
        return libraries().metadata(RatingKey.of(key), Detail.EXTERNAL_IDS);
    }

    /** Somebody plays an item so many seconds after noon. */
    void play(String key, int account, long seconds) {
        library.play(key, account, 1, NOON.plusSeconds(seconds).getEpochSecond());
    }

    /** All rows of the history, as the server gives them. */
    List<HistoryEntry> rows() {
        List<HistoryEntry> rows = new ArrayList<>();
        new HistoryScan(history(), WalkObserver.PATIENT).read(HistoryCriteria.ALL, rows::addAll);
        return rows;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
