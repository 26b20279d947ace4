package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recordings: one album for each artist, and a compilation whose tracks have artists of their own. */
final class DemoMusic {
    static final String SECTION = "4";

    private final DemoMedia media;
    private final DemoDays days;
    private final List<Item> items = new ArrayList<>();
    private final List<String> trackKeys = new ArrayList<>();
    private final Map<String, Long> keysByArtist = new LinkedHashMap<>();

    DemoMusic(DemoMedia media, DemoDays days) {
        this.media = media;
        this.days = days;
        for (DemoTable.Row row : DemoTable.read("tracks.tsv")) {
            Long known = keysByArtist.get(row.text("artist"));
            long key = known != null ? known : addArtist(row);
            addTrack(row, key);
        }
    }

    List<Item> items() {
        return items;
    }

    List<String> trackKeys() {
        return trackKeys;
    }

    private long addArtist(DemoTable.Row row) {
        long key = 2000 + 50L * keysByArtist.size();
        keysByArtist.put(row.text("artist"), key);
        long addedAt = addedAt(key);
        items.add(Item.builder(ItemType.ARTIST, SECTION, Long.toString(key), row.text("artist"))
                .guid("plex://artist/" + DemoMovies.hex(row.text("artist")))
                .summary("Recordings of " + row.text("artist") + '.')
                .index(1)
                .addedAt(addedAt)
                .tags(TagKind.GENRE, row.list("genres", ";"))
                .tags(TagKind.COUNTRY, row.text("country"))
                .build());
        items.add(Item.builder(ItemType.ALBUM, SECTION, Long.toString(key + 1), row.text("album"))
                .guid("plex://album/" + DemoMovies.hex(row.text("album")))
                .parent(Long.toString(key))
                .index(1)
                .studio(row.text("label"))
                .year(row.number("year"))
                .originallyAvailableAt(LocalDate.of(row.number("year"), 1, 1))
                .rating(8.0)
                .addedAt(addedAt)
                .tags(TagKind.GENRE, row.list("genres", ";"))
                .tags(TagKind.MOOD, "Nostalgic")
                .tags(TagKind.STYLE, "Early Recording")
                .build());
        return key;
    }

    private long addedAt(long artist) {
        return days.at(640, 11, (int) (artist / 50 % 60));
    }

    private void addTrack(DemoTable.Row row, long artist) {
        String key = Long.toString(artist + 1 + row.number("disc") * 10L + row.number("track"));
        long duration = row.number("seconds") * 1000L;
        String path = "/media/Music/%s/%s/%s-%02d"
                .formatted(row.text("artist"), row.text("album"), row.text("disc"), row.number("track"));
        items.add(Item.builder(ItemType.TRACK, SECTION, key, row.text("title"))
                .guid("plex://track/" + DemoMovies.hex(row.text("artist") + row.text("title")))
                .parent(Long.toString(artist + 1))
                .index(row.number("track"))
                .parentIndex(row.number("disc"))
                .originalTitle(row.textOrNull("originalArtist"))
                .durationMillis(duration)
                .addedAt(addedAt(artist))
                .media(media.audio(path, duration))
                .build());
        trackKeys.add(key);
    }
}
