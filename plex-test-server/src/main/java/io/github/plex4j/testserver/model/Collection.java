package io.github.plex4j.testserver.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a collection. Its title, summary, labels and so on are those of the item of type
 * {@link ItemType#COLLECTION} that has the same key.
 *
 * @param ratingKey its key
 * @param sectionKey its section
 * @param subtype the type of its members
 * @param content path and query whose answer a smart collection holds, null for one with members of its own
 * @param members keys of its members in their custom order, empty when smart
 * @param preferences the settings that are not the default, by the names that Plex gives them
 */
public record Collection(
        String ratingKey,
        String sectionKey,
        ItemType subtype,
        @Nullable String content,
        List<String> members,
        Map<String, Integer> preferences) {
    /** The setting of the order of the members. */
    public static final String SORT = "collectionSort";

    /** The value of {@link #SORT} for the members' own order. */
    public static final int CUSTOM = 2;

    /** Copies list and map. */
    public Collection {
        members = List.copyOf(members);
        preferences = Map.copyOf(preferences);
    }

    /** Returns whether the content comes from a query. */
    public boolean smart() {
        return content != null;
    }

    /** Returns this collection with other members. */
    public Collection withMembers(List<String> others) {
        return new Collection(ratingKey, sectionKey, subtype, content, others, preferences);
    }

    /** Returns this collection with the content of another query. */
    public Collection withContent(String other) {
        return new Collection(ratingKey, sectionKey, subtype, other, members, preferences);
    }

    /** Returns this collection with a setting changed; null sets it to the default. */
    public Collection withPreference(String name, @Nullable Integer value) {
        Map<String, Integer> changed = new HashMap<>(preferences);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Collection(ratingKey, sectionKey, subtype, content, members, changed);
    }
}
