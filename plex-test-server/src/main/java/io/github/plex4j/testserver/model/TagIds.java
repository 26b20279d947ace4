package io.github.plex4j.testserver.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The numeric keys of tags. A key depends on kind and name alone, save for the rare clash, so that the same library has
 * the same keys in each run.
 */
public final class TagIds {
    private static final int SPACE = 900_000_000;

    private final Map<String, Integer> idsByName = new HashMap<>();
    private final Map<Integer, String> namesById = new HashMap<>();

    /** Creates an empty registry. */
    public TagIds() {}

    /** Returns the key of a tag, the same for all spellings that differ in case only. */
    public synchronized int idOf(TagKind kind, String name) {
        String key = kind.filterName() + '\n' + name.toLowerCase(Locale.ROOT);
        Integer known = idsByName.get(key);
        if (known != null) {
            return known;
        }
        int id = 1 + Math.floorMod(key.hashCode() * 0x9E3779B1, SPACE);
        while (namesById.containsKey(id)) {
            id = id % SPACE + 1;
        }
        idsByName.put(key, id);
        namesById.put(id, key);
        return id;
    }
}
