package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which tags the items of a section have, and how many items have each. Counted once for each change. Thread-safe. */
public final class TagCounts {
    private static final int MOST_TAGS = 200_000;

    private final Items items;
    private final Remembered<Map<TagKind, Map<String, Integer>>> counted = new Remembered<>(
            MOST_TAGS, counts -> counts.values().stream().mapToInt(Map::size).sum());

    /** Creates the counts of a library. */
    public TagCounts(Library library) {
        items = library.items();
    }

    /** Returns the names of the tags of one kind that items of a type have, with the number of items. */
    public Map<String, Integer> of(Section section, ItemType type, TagKind kind) {
        String key = section.key() + '\n' + type + '\n' + items.version();
        return counted.get(key, () -> count(section, type)).getOrDefault(kind, Map.of());
    }

    private Map<TagKind, Map<String, Integer>> count(Section section, ItemType type) {
        Map<TagKind, Map<String, Integer>> counts = new EnumMap<>(TagKind.class);
        items.numbers(section.key(), type).forEach(number -> {
            for (Tag tag : items.item(number).tags()) {
                counts.computeIfAbsent(tag.kind(), kind -> new LinkedHashMap<>())
                        .merge(tag.name(), 1, Integer::sum);
            }
        });
        return counts;
    }
}
