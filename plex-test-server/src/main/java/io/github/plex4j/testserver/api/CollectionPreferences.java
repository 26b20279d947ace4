package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Collection;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** The settings of collections. */
@SuppressWarnings("ImmutableEnumChecker") // The maps are immutable.
enum CollectionPreferences {
    MODE(
            "collectionMode",
            "Collection mode",
            -1,
            "-1:Library default|0:Hide collection|1:Hide items in this collection|2:Show this collection and its"
                    + " items") {
        @Override
        boolean isOf(Collection collection) {
            return true;
        }
    },
    SORT(Collection.SORT, "Collection order", 0, "0:Release date|1:Alphabetical|2:Custom") {
        @Override
        boolean isOf(Collection collection) {
            return !collection.smart();
        }
    },
    FILTERED_BY(
            "collectionFilterBasedOnUser",
            "Collection filtering user",
            0,
            "0:Server admin|1:User currently viewing the content") {
        @Override
        boolean isOf(Collection collection) {
            return collection.smart();
        }
    };

    private final String id;
    private final String label;
    private final int usual;
    private final String choices;

    CollectionPreferences(String id, String label, int usual, String choices) {
        this.id = id;
        this.label = label;
        this.usual = usual;
        this.choices = choices;
    }

    abstract boolean isOf(Collection collection);

    /** Returns the element that lists the settings of a collection with their values. */
    static Element element(Collection collection) {
        return Element.named("Preferences")
                .list(
                        "Setting",
                        Arrays.stream(values())
                                .filter(preference -> preference.isOf(collection))
                                .map(preference -> preference.setting(collection))
                                .toList());
    }

    private Element setting(Collection collection) {
        return Element.named("Setting")
                .put("id", id)
                .put("label", label)
                .put("summary", "")
                .put("type", "int")
                .put("default", usual)
                .put("value", collection.preferences().getOrDefault(id, usual))
                .put("hidden", false)
                .put("advanced", false)
                .put("group", "")
                .put("enumValues", choices);
    }

    /**
     * Returns a collection with the settings that the parameters name.
     *
     * @throws StatusException with 400 when they name none, or give one a value that it cannot have
     */
    static Collection changed(Collection collection, Parameters parameters) {
        Map<CollectionPreferences, Integer> wanted = new LinkedHashMap<>();
        for (CollectionPreferences preference : values()) {
            parameters.first(preference.id).ifPresent(value -> wanted.put(preference, preference.read(value)));
        }
        if (wanted.isEmpty() || !List.copyOf(wanted.keySet()).stream().allMatch(known -> known.isOf(collection))) {
            throw new StatusException(400);
        }
        Collection changed = collection;
        for (Entry<CollectionPreferences, Integer> entry : wanted.entrySet()) {
            CollectionPreferences preference = entry.getKey();
            changed = changed.withPreference(
                    preference.id, entry.getValue() == preference.usual ? null : entry.getValue());
        }
        return changed;
    }

    private int read(String value) {
        return Arrays.stream(choices.split("\\|", -1))
                .map(choice -> choice.substring(0, choice.indexOf(':')))
                .filter(value::equals)
                .map(Integer::valueOf)
                .findFirst()
                .orElseThrow(() -> new StatusException(400));
    }
}
