package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Puts the library together. */
public final class PlexapiLibraryBuilder {
    private static final String DEVICE = "plexapi-test-device";

    private final Clock clock;
    private final long scannedAt;
    private final PlexapiFiles files = new PlexapiFiles();

    /** Creates a builder of a library that was scanned an hour ago by this clock. */
    public PlexapiLibraryBuilder(Clock clock) {
        this.clock = clock;
        scannedAt = clock.instant().minus(Duration.ofHours(1)).getEpochSecond();
    }

    /** Returns the library. */
    public Library build() {
        return Library.builder()
                .clock(clock)
                .section(section(PlexapiMovies.SECTION, "Movies", ItemType.MOVIE, PlexapiMovies.FOLDER))
                .section(section(PlexapiShows.SECTION, "TV Shows", ItemType.SHOW, PlexapiShows.FOLDER))
                .section(section(PlexapiMusic.SECTION, "Music", ItemType.ARTIST, PlexapiMusic.FOLDER))
                .section(section(PlexapiPhotos.SECTION, "Photos", ItemType.PHOTO_ALBUM, PlexapiPhotos.FOLDER))
                .items(array(PlexapiMovies.items(files, scannedAt)))
                .items(array(PlexapiShows.items(files, scannedAt)))
                .items(array(PlexapiMusic.items(files, scannedAt)))
                .items(array(PlexapiPhotos.items(files, scannedAt)))
                .device(new Device(1, "python-plexapi", "Linux", DEVICE, scannedAt))
                .account(new Account(Library.OWNER, "owner@example.com"))
                .session(playing())
                .build();
    }

    /** A stream that is sent without a change, so that the server has something to count. */
    private static Session playing() {
        return new Session(
                "1",
                "plexapi-session",
                "3",
                Library.OWNER,
                new Session.Player("python-plexapi", "PlexAPI", "Linux", DEVICE, "127.0.0.1", true),
                "playing",
                60_000,
                803,
                "lan",
                null);
    }

    private static Section section(String key, String title, ItemType type, String folder) {
        return Section.of(key, title, type, folder, type == ItemType.PHOTO_ALBUM ? "en" : "en-US");
    }

    private static Item[] array(List<Item> items) {
        return items.toArray(new Item[0]);
    }
}
