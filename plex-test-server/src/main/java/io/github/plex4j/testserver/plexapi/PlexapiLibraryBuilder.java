package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Puts the library together. */
public final class PlexapiLibraryBuilder {
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
                .device(new Device(1, "python-plexapi", "Linux", "plexapi-test-device", scannedAt))
                .build();
    }

    private static Section section(String key, String title, ItemType type, String folder) {
        return Section.of(key, title, type, folder, type == ItemType.PHOTO_ALBUM ? "en" : "en-US");
    }

    private static Item[] array(List<Item> items) {
        return items.toArray(new Item[0]);
    }
}
