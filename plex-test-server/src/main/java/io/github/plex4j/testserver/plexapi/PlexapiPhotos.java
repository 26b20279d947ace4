package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An album of cats with three albums in it. */
final class PlexapiPhotos {
    static final String SECTION = "4";
    static final String FOLDER = "/data/Photos";

    private PlexapiPhotos() {}

    static List<Item> items(PlexapiFiles files, long addedAt) {
        List<Item> items = new ArrayList<>();
        items.add(album("400", "Cats", addedAt).build());
        items.add(album("410", "Cats in bed", addedAt).parent("400").build());
        items.add(album("420", "Cats not in bed", addedAt).parent("400").build());
        items.add(album("430", "Not cats in bed", addedAt).parent("400").build());
        items.addAll(photos(files, "400", "Cats", 3, addedAt));
        items.addAll(photos(files, "410", "Cats/Cats in bed", 7, addedAt));
        items.addAll(photos(files, "420", "Cats/Cats not in bed", 1, addedAt));
        items.addAll(photos(files, "430", "Cats/Not cats in bed", 1, addedAt));
        return items;
    }

    private static ItemBuilder album(String key, String title, long addedAt) {
        return Item.builder(ItemType.PHOTO_ALBUM, SECTION, key, title)
                .guid("local://" + key)
                .index(1)
                .addedAt(addedAt);
    }

    private static List<Item> photos(PlexapiFiles files, String album, String folder, int count, long addedAt) {
        List<Item> photos = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String key = Integer.toString(Integer.parseInt(album) + number);
            photos.add(Item.builder(ItemType.PHOTO, SECTION, key, "photo" + number)
                    .guid("local://" + key)
                    .parent(album)
                    .index(number)
                    .year(2017)
                    .originallyAvailableAt(LocalDate.of(2017, 3, 11))
                    .addedAt(addedAt)
                    .extraField("createdAtAccuracy", "local")
                    .extraField("createdAtTZOffset", "0")
                    .media(files.picture("%s/%s/photo%d.jpg".formatted(FOLDER, folder, number)))
                    .build());
        }
        return photos;
    }
}
