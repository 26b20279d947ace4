package io.github.plex4j.testserver.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The titles that the owner's account wants to watch, with the time each was added. Thread-safe. */
public final class Watchlist {
    private final Map<String, Long> addedAt = new LinkedHashMap<>();

    Watchlist() {}

    /** Returns the epoch seconds at which each title was added, by the id of the title. */
    public synchronized Map<String, Long> all() {
        return new LinkedHashMap<>(addedAt);
    }

    /** Returns the epoch seconds at which a title was added, empty when it is not on the list. */
    public synchronized Optional<Long> addedAt(String id) {
        return Optional.ofNullable(addedAt.get(id));
    }

    /** Adds a title; one that is on the list already gets the new time. */
    public synchronized void add(String id, long at) {
        addedAt.put(id, at);
    }

    /** Removes a title; returns whether it was on the list. */
    public synchronized boolean remove(String id) {
        return addedAt.remove(id) != null;
    }
}
