package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Player;
import io.github.plex4j.testserver.model.Playlist;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Session;
import io.github.plex4j.testserver.model.WatchState;
import java.time.Clock;
import java.util.List;

/** Puts the demonstration library together. */
public final class DemoLibraryBuilder {
    private final Clock clock;
    private final DemoDays days;
    private final DemoMovies movies;
    private final DemoShows shows;
    private final DemoMusic music;
    private final DemoMedia media = new DemoMedia();

    /** Creates a builder whose history ends now by this clock. */
    public DemoLibraryBuilder(Clock clock) {
        this.clock = clock;
        days = new DemoDays(clock);
        movies = new DemoMovies(media, days);
        shows = new DemoShows(media, days);
        music = new DemoMusic(media, days);
    }

    /** Returns the library. */
    public Library build() {
        Library.Builder builder = Library.builder()
                .clock(clock)
                .section(Section.of(DemoMovies.SECTION, "Movies", ItemType.MOVIE))
                .section(Section.of(DemoMovies.SECTION_4K, "Movies 4K", ItemType.MOVIE))
                .section(Section.of(DemoShows.SECTION, "TV Shows", ItemType.SHOW))
                .section(Section.of(DemoMusic.SECTION, "Music", ItemType.ARTIST))
                .section(Section.of(DemoPhotos.SECTION, "Photos", ItemType.PHOTO_ALBUM))
                .items(movies.items().toArray(new Item[0]))
                .items(shows.items().toArray(new Item[0]))
                .items(music.items().toArray(new Item[0]))
                .items(DemoPhotos.items(media, days).toArray(new Item[0]));
        movies.addCollections(builder);
        DemoPeople.addTo(builder, days);
        addPlaylists(builder);
        addSessions(builder);
        DemoWatchlist.addTo(builder, days);
        addPlayers(builder);
        Library library = builder.build();
        new DemoHistory(library, days, movies).play(shows.episodeKeys(), music.trackKeys());
        DemoLog.addTo(library.machine().log(), clock);
        begin(library, movies.key("The Stranger"), 1_925_000);
        begin(library, movies.key("Wings"), 4_210_000);
        begin(library, shows.episodeKeys().get(40), 640_000);
        rate(library, movies.key("Sherlock Jr."), 10);
        rate(library, movies.key("Plan 9 from Outer Space"), 4);
        return library;
    }

    private void begin(Library library, String key, long offset) {
        int number = library.items().numberOf(key);
        WatchState state = library.watchStates().of(Library.OWNER, number);
        library.setWatchState(Library.OWNER, key, state.at(offset, days.at(1, 22, 40)));
    }

    private static void rate(Library library, String key, double rating) {
        int number = library.items().numberOf(key);
        WatchState state = library.watchStates().of(Library.OWNER, number);
        library.setWatchState(Library.OWNER, key, state.rated(rating));
    }

    private void addPlaylists(Library.Builder builder) {
        builder.playlist(Playlist.of(
                        "951",
                        "Rainy Sunday",
                        "video",
                        1,
                        days.at(120, 15, 10),
                        List.of(
                                movies.key("Charade"),
                                movies.key("His Girl Friday"),
                                movies.key("My Man Godfrey"),
                                movies.key("Royal Wedding"))))
                .playlist(Playlist.of("952", "Gramophone", "audio", 1, days.at(90, 10, 20), music.trackKeys()))
                .playlist(Playlist.smart(
                                "953",
                                "Unseen Noir",
                                "video",
                                1,
                                days.at(60, 21, 30),
                                "/library/sections/1/all?type=1&unwatched=1&year%3C%3C=1955&sort=year")
                        .withField("summary", "Smart: film noir not seen yet.", days.at(60, 21, 30)));
    }

    /** The television of the first session, and a player with nothing to do. */
    private void addPlayers(Library.Builder builder) {
        builder.player(Player.idle("demo-device-tv", "Living Room TV", "Plex for LG", "webOS", "192.168.1.20")
                        .playing(new Player.Playing(movies.key("The General"), "video", "playing", 1_260_000, null)))
                .player(Player.idle("demo-device-kitchen", "Kitchen", "Plexamp", "Linux", "192.168.1.31"));
    }

    private void addSessions(Library.Builder builder) {
        builder.session(new Session(
                        "11",
                        "demo-session-living-room",
                        movies.key("The General"),
                        1,
                        new Session.Player(
                                "Living Room TV", "Plex for LG", "webOS", "demo-device-tv", "192.168.1.20", true),
                        "playing",
                        1_260_000,
                        8_400,
                        "lan",
                        null))
                .session(new Session(
                        "12",
                        "demo-session-phone",
                        shows.episodeKeys().get(3),
                        21_000_001,
                        new Session.Player(
                                "Anna's Phone",
                                "Plex for Android (Mobile)",
                                "Android",
                                "demo-device-phone",
                                "203.0.113.7",
                                false),
                        "paused",
                        412_000,
                        2_100,
                        "wan",
                        new Session.Transcode("transcode", "copy", "h264", "aac", 480, 3.2, false)));
    }
}
