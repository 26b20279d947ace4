package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The photographs: one album. */
final class DemoPhotos {
    static final String SECTION = "5";

    private DemoPhotos() {}

    static List<Item> items(DemoMedia media, DemoDays days) {
        List<Item> items = new ArrayList<>();
        items.add(Item.builder(ItemType.PHOTO_ALBUM, SECTION, "3000", "Earth from Space")
                .guid("local://3000")
                .index(1)
                .addedAt(days.at(90, 17, 5))
                .build());
        List<String> titles = List.of("Earthrise", "The Blue Marble", "Pale Blue Dot", "First View from the Moon");
        List<LocalDate> dates = List.of(
                LocalDate.of(1968, 12, 24),
                LocalDate.of(1972, 12, 7),
                LocalDate.of(1990, 2, 14),
                LocalDate.of(1966, 8, 23));
        for (int index = 0; index < titles.size(); index++) {
            items.add(Item.builder(ItemType.PHOTO, SECTION, Integer.toString(3001 + index), titles.get(index))
                    .guid("local://" + (3001 + index))
                    .parent("3000")
                    .index(index + 1)
                    .year(dates.get(index).getYear())
                    .originallyAvailableAt(dates.get(index))
                    .addedAt(days.at(90, 17, 5))
                    .media(media.photo("/media/Photos/Earth from Space/" + titles.get(index)))
                    .extraField("createdAtAccuracy", "local")
                    .extraField("createdAtTZOffset", "0")
                    .build());
        }
        return items;
    }
}
