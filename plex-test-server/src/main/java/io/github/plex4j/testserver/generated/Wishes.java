package io.github.plex4j.testserver.generated;

import java.time.Clock;

/** The requested content of a generated library. Not thread-safe. */
public final class Wishes {
    long seed = 1;
    Clock clock = Clock.systemUTC();
    int movies;
    int shows;
    int episodes;
    int artists;
    int albums;
    int tracks;
    int historyRows;
    int historyDays = 730;
    int accounts = 1;
    boolean awkwardAccounts;
    boolean strangers;
    int ultraHd;
    int editions;
    boolean tastes;
    int faults;

    /** Creates the wish for an empty library. */
    public Wishes() {}

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

    /** Sets whether some accounts have awkward names. */
    public void awkwardAccounts(boolean value) {
        awkwardAccounts = value;
    }

    /** Sets whether some rows of history are of accounts and devices nobody knows. */
    public void strangers(boolean value) {
        strangers = value;
    }

    /** Sets how many films are there in 4K too. */
    public void ultraHd(int value) {
        ultraHd = value;
    }

    /** Sets how many films are there in another edition too. */
    public void editions(int value) {
        editions = value;
    }

    /** Sets whether each account has a taste. */
    public void tastes(boolean value) {
        tastes = value;
    }

    /** Sets how many of each fault are planted. */
    public void faults(int value) {
        faults = value;
    }

    Wishes copy() {
        Wishes copy = new Wishes();
        copy.seed = seed;
        copy.clock = clock;
        copy.movies = movies;
        copy.shows = shows;
        copy.episodes = episodes;
        copy.artists = artists;
        copy.albums = albums;
        copy.tracks = tracks;
        copy.historyRows = historyRows;
        copy.historyDays = historyDays;
        copy.accounts = accounts;
        copy.awkwardAccounts = awkwardAccounts;
        copy.strangers = strangers;
        copy.ultraHd = ultraHd;
        copy.editions = editions;
        copy.tastes = tastes;
        copy.faults = faults;
        return copy;
    }

    /** Throws unless everything has something above it. */
    void check() {
        require(episodes == 0 || shows > 0, "Episodes need a show");
        require(albums == 0 || artists > 0, "Albums need an artist");
        require(tracks == 0 || albums > 0, "Tracks need an album");
        require(historyRows == 0 || movies + episodes + tracks > 0, "History needs something to play");
        require(Math.max(ultraHd, editions) <= movies, "There are more films in 4K or in editions than films");
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw new IllegalArgumentException(message);
        }
    }
}
