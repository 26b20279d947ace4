package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.time.Clock;

/** Puts a generated library together. Not thread-safe. */
public final class Generator {
    private static final long DAY = 86_400;

    private long seed = 1;
    private Clock clock = Clock.systemUTC();
    private int movies;
    private int shows;
    private int episodes;
    private int artists;
    private int albums;
    private int tracks;
    private int historyRows;
    private int historyDays = 730;
    private int accounts = 1;

    /** Creates a generator of an empty library. */
    public Generator() {}

    /** Sets the seed. */
    public void seed(long value) {
        seed = value;
    }

    /** Sets the clock. */
    public void clock(Clock value) {
        clock = value;
    }

    /** Sets the number of films. */
    public void movies(int value) {
        movies = value;
    }

    /** Sets the number of shows. */
    public void shows(int value) {
        shows = value;
    }

    /** Sets the number of episodes in all. */
    public void episodes(int value) {
        episodes = value;
    }

    /** Sets the number of artists. */
    public void artists(int value) {
        artists = value;
    }

    /** Sets the number of albums in all. */
    public void albums(int value) {
        albums = value;
    }

    /** Sets the number of tracks in all. */
    public void tracks(int value) {
        tracks = value;
    }

    /** Sets the number of rows of history. */
    public void historyRows(int value) {
        historyRows = value;
    }

    /** Sets the days the history reaches back. */
    public void historyDays(int value) {
        historyDays = value;
    }

    /** Sets the number of people. */
    public void accounts(int value) {
        accounts = value;
    }

    /** Returns the library. */
    public Library build() {
        require(episodes == 0 || shows > 0, "Episodes need a show");
        require(albums == 0 || artists > 0, "Albums need an artist");
        require(tracks == 0 || albums > 0, "Tracks need an album");
        require(historyRows == 0 || movies + episodes + tracks > 0, "History needs something to play");
        Plan plan = new Plan(movies, shows, episodes, artists, albums, tracks);
        Dice dice = new Dice(seed);
        long now = clock.instant().getEpochSecond();
        GeneratedItems items = new GeneratedItems(plan, dice, now);
        Library.Builder library = Library.builder()
                .clock(clock)
                .section(Section.of(GeneratedItems.MOVIES, "Movies", ItemType.MOVIE))
                .section(Section.of(GeneratedItems.SHOWS, "TV Shows", ItemType.SHOW))
                .section(Section.of(GeneratedItems.MUSIC, "Music", ItemType.ARTIST))
                .itemSource(items)
                .historySource(new GeneratedHistory(plan, items, dice, historyRows, accounts, now, historyDays * DAY));
        for (int place = 1; place < accounts; place++) {
            library.account(new Account(GeneratedHistory.accountId(accounts, place), "User " + place));
        }
        for (int device = 1; device <= 5; device++) {
            library.device(
                    new Device(device, "Device " + device, "Linux", "generated-device-" + device, now - 900 * DAY));
        }
        return library.build();
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw new IllegalArgumentException(message);
        }
    }
}
