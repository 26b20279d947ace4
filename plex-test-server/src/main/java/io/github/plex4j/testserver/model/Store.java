package io.github.plex4j.testserver.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A small set of things with keys, in the order they were put in. Thread-safe.
 *
 * @param <T> what is kept
 */
public final class Store<T> {
    private final Function<T, String> keyOf;
    private final Map<String, T> byKey = new LinkedHashMap<>();

    Store(Function<T, String> keyOf) {
        this.keyOf = keyOf;
    }

    /** Returns all, in order. */
    public synchronized List<T> all() {
        return List.copyOf(byKey.values());
    }

    /** Returns the one of this key, empty when there is none. */
    public synchronized Optional<T> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Adds one, or replaces the one of its key. */
    public synchronized void put(T value) {
        byKey.put(keyOf.apply(value), value);
    }

    /** Changes the one of this key; returns whether there was one. */
    public synchronized boolean edit(String key, UnaryOperator<T> change) {
        return byKey.computeIfPresent(key, (same, value) -> change.apply(value)) != null;
    }

    /** Removes the one of this key; returns whether there was one. */
    public synchronized boolean remove(String key) {
        return byKey.remove(key) != null;
    }
}
