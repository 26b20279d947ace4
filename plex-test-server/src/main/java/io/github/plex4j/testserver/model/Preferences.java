package io.github.plex4j.testserver.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The values of the settings of a server. Thread-safe. */
public final class Preferences {
    /** The setting without which no file is deleted. */
    public static final String MEDIA_DELETION = "allowMediaDeletion";

    /** The setting by which a scan empties the trash when it ends. */
    public static final String EMPTY_TRASH = "autoEmptyTrash";

    private final Map<String, String> changed = new ConcurrentHashMap<>();

    Preferences() {}

    /** Returns the setting of this id, empty when there is none. */
    public static Optional<Preference> find(String id) {
        return Preference.ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the value of a setting. */
    public Object value(Preference preference) {
        String value = changed.get(preference.id());
        return value == null ? preference.fallback() : preference.typed(value);
    }

    /** Returns whether the setting of this id is on. */
    public boolean isOn(String id) {
        return find(id).map(this::value).filter(Boolean.TRUE::equals).isPresent();
    }

    /**
     * Changes a setting.
     *
     * @throws IllegalArgumentException when there is none of that id, or it does not take the value
     */
    public void set(String id, String value) {
        if (find(id).filter(preference -> preference.accepts(value)).isEmpty()) {
            throw new IllegalArgumentException("No setting " + id + " with such a value");
        }
        changed.put(id, value);
    }

    /** Returns the settings that were changed, with their values as they were given. */
    public Map<String, String> changed() {
        return new TreeMap<>(changed);
    }
}
