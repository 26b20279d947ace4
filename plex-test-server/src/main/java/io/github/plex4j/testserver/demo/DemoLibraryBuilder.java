package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Playlist;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Session;
import io.github.plex4j.testserver.model.WatchState;
import java.time.Clock;
import java.util.List;

/** Puts the demonstration library together. */
public final class DemoLibraryBuilder {
    private static final long DAY = 86_400;

    private final Clock clock;
    private final long now;
    private final DemoMovies movies;
    private final DemoShows shows;
    private final DemoMusic music;
    private final DemoMedia media = new DemoMedia();

    /** Creates a builder whose history ends now by this clock. */
    public DemoLibraryBuilder(Clock clock) {
        this.clock = clock;
        now = clock.instant().getEpochSecond();
        movies = new DemoMovies(media, now);
        shows = new DemoShows(media, now);
        music = new DemoMusic(media, now);
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
                .items(DemoPhotos.items(media, now).toArray(new Item[0]));
        movies.addCollections(builder);
        addPeople(builder);
        addPlaylists(builder);
        addSessions(builder);
        Library library = builder.build();
        new DemoHistory(library, movies.watchableKeys(), shows.episodeKeys(), music.trackKeys()).play();
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
        library.setWatchState(Library.OWNER, key, state.at(offset, now - DAY));
    }

    private static void rate(Library library, String key, double rating) {
        int number = library.items().numberOf(key);
        WatchState state = library.watchStates().of(Library.OWNER, number);
        library.setWatchState(Library.OWNER, key, state.rated(rating));
    }

    private void addPeople(Library.Builder builder) {
        builder.account(new Account(0, ""))
                .account(new Account(1, "alex"))
                .account(new Account(21_000_001, "Anna"))
                .account(new Account(21_000_002, "Ben"))
                .account(new Account(21_000_003, "Zoë & Co"))
                .device(new Device(1, "Living Room TV", "webOS", "demo-device-tv", now - 700 * DAY))
                .device(new Device(2, "Anna's Phone", "Android", "demo-device-phone", now - 600 * DAY))
                .device(new Device(3, "Study", "Chrome", "demo-device-study", now - 500 * DAY))
                .device(new Device(4, "Tablet", "iOS", "demo-device-tablet", now - 400 * DAY));
    }

    private void addPlaylists(Library.Builder builder) {
        builder.playlist(Playlist.of(
                        "951",
                        "Rainy Sunday",
                        "video",
                        1,
                        now - 120 * DAY,
                        List.of(
                                movies.key("Charade"),
                                movies.key("His Girl Friday"),
                                movies.key("My Man Godfrey"),
                                movies.key("Royal Wedding"))))
                .playlist(Playlist.of("952", "Gramophone", "audio", 1, now - 90 * DAY, music.trackKeys()))
                .playlist(new Playlist(
                        "953",
                        "Unseen Noir",
                        "Smart: film noir not seen yet.",
                        "video",
                        "/library/sections/1/all?type=1&unwatched=1&year%3C%3C=1955&sort=year",
                        1,
                        now - 60 * DAY,
                        now - 60 * DAY,
                        List.of()));
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
