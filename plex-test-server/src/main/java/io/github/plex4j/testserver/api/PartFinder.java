package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the file of an id. Reads the items the first time, and again only when it misses an id since. Thread-safe. */
final class PartFinder {
    private final Items items;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private long version = -1;

    PartFinder(Items items) {
        this.items = items;
    }

    /** A part with the item and the version that it belongs to. */
    record Found(Item item, Media media, Part part) {}

    synchronized Optional<Found> find(String partId) {
        if (!partId.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(partId);
        Optional<Found> known = known(id);
        if (known.isPresent() || version == items.version()) {
            return known;
        }
        readAll();
        return known(id);
    }

    private Optional<Found> known(long id) {
        Integer number = numbers.get(id);
        return number == null || items.isDeleted(number) ? Optional.empty() : in(items.item(number), id);
    }

    private static Optional<Found> in(Item item, long id) {
        return item.media().stream()
                .flatMap(media -> media.parts().stream()
                        .filter(part -> part.id() == id)
                        .map(part -> new Found(item, media, part)))
                .findFirst();
    }

    private void readAll() {
        version = items.version();
        numbers.clear();
        for (int number = 0; number < items.size(); number++) {
            if (!items.isDeleted(number) && items.type(number).isLeaf()) {
                for (Media media : items.item(number).media()) {
                    for (Part part : media.parts()) {
                        numbers.put(part.id(), number);
                    }
                }
            }
        }
    }
}
