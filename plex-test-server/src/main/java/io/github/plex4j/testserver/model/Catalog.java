package io.github.plex4j.testserver.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The movies and shows that plex.tv knows: those added here, and every one of the server that was matched. Thread-safe.
 */
public final class Catalog {
    private final List<Section> sections;
    private final Items items;
    private final Map<String, CatalogTitle> added = new LinkedHashMap<>();
    private Map<String, CatalogTitle> all = Map.of();
    private long itemsVersion = -1;

    Catalog(List<Section> sections, Items items) {
        this.sections = sections;
        this.items = items;
    }

    /** Adds a title, or replaces the one of its id. */
    public synchronized void add(CatalogTitle title) {
        added.put(title.id(), title);
        itemsVersion = -1;
    }

    /** Returns the title of this id, empty when there is none. */
    public Optional<CatalogTitle> find(String id) {
        return Optional.ofNullable(titles().get(id));
    }

    /** Returns all titles by their ids, those of the server first. */
    public synchronized Map<String, CatalogTitle> titles() {
        if (itemsVersion != items.version()) {
            itemsVersion = items.version();
            Map<String, CatalogTitle> found = new LinkedHashMap<>();
            sections.forEach(section -> collect(section, found));
            found.putAll(added);
            all = found;
        }
        return all;
    }

    private void collect(Section section, Map<String, CatalogTitle> found) {
        if (section.type() == ItemType.MOVIE || section.type() == ItemType.SHOW) {
            items.numbers(section.key(), section.type())
                    .mapToObj(items::item)
                    .filter(item -> item.guid().startsWith(CatalogTitle.prefix(item.type())))
                    .map(CatalogTitle::of)
                    .forEach(title -> found.putIfAbsent(title.id(), title));
        }
    }
}
