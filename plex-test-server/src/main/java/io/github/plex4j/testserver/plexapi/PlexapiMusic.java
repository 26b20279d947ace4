package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.List;

/** The artist, the album and the track. */
final class PlexapiMusic {
    static final String SECTION = "3";
    static final String FOLDER = "/data/Music";

    private PlexapiMusic() {}

    static List<Item> items(PlexapiFiles files, long addedAt) {
        return List.of(artist(addedAt), album(addedAt), track(files, addedAt));
    }

    private static Item artist(long addedAt) {
        return Item.builder(ItemType.ARTIST, SECTION, "300", "Broke For Free")
                .guid("plex://artist/5d07bdaf403c64029060f8c4")
                .externalIds("mbid://069a1c1f-14eb-4d36-b0a0-77dffbd67713")
                .index(1)
                .summary("Alias of a maker of electronic music from San Francisco.")
                .addedAt(addedAt)
                .tags(TagKind.GENRE, "Electronic")
                .tags(TagKind.COUNTRY, "United States of America")
                .build();
    }

    private static Item album(long addedAt) {
        return Item.builder(ItemType.ALBUM, SECTION, "301", "Layers")
                .guid("plex://album/5d07c7e5403c640290bb5bfc")
                .externalIds("mbid://80b4a679-a2a4-4d18-835d-3e081185d7ba")
                .parent("300")
                .index(1)
                .studio("[no label]")
                .year(2012)
                .originallyAvailableAt(LocalDate.of(2012, 10, 19))
                .addedAt(addedAt)
                .tags(TagKind.GENRE, "Electronic")
                .build();
    }

    private static Item track(PlexapiFiles files, long addedAt) {
        return Item.builder(ItemType.TRACK, SECTION, "302", "As Colourful as Ever")
                .guid("plex://track/5d07e453403c6402907b80aa")
                .externalIds("mbid://6524bc2d-3f58-4afa-9e06-00a651f5d813")
                .parent("301")
                .index(1)
                .parentIndex(1)
                .durationMillis(PlexapiFiles.soundMillis())
                .addedAt(addedAt)
                .extraField("ratingCount", 2_500)
                .extraField("musicAnalysisVersion", null)
                .media(files.sound(FOLDER + "/Broke for free/Layers/1 - As Colorful As Ever.mp3"))
                .build();
    }
}
