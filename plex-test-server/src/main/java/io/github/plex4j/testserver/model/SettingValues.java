package io.github.plex4j.testserver.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values of settings that differ from the usual ones, by what they belong to. Thread-safe. */
public final class SettingValues {
    private final Map<String, Map<String, String>> bySubject = new TreeMap<>();

    SettingValues() {}

    /** Returns the value of a setting, empty while it is the usual one. */
    public synchronized Optional<String> value(String subject, String id) {
        return Optional.ofNullable(bySubject.getOrDefault(subject, Map.of()).get(id));
    }

    /** Returns all values of a subject. */
    public synchronized Map<String, String> of(String subject) {
        return new TreeMap<>(bySubject.getOrDefault(subject, Map.of()));
    }

    /** Sets a value. */
    public synchronized void set(String subject, String id, String value) {
        bySubject.computeIfAbsent(subject, key -> new TreeMap<>()).put(id, value);
    }

    /** Sets a value back to the usual one. */
    public synchronized void reset(String subject, String id) {
        bySubject.computeIfPresent(subject, (key, values) -> {
            values.remove(id);
            return values.isEmpty() ? null : values;
        });
    }

    /** Forgets a subject that is no more. */
    public synchronized void remove(String subject) {
        bySubject.remove(subject);
    }
}
