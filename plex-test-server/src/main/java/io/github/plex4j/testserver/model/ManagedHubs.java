package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The hubs of each section in their order, as they were changed. Thread-safe. */
public final class ManagedHubs {
    private final Collections collections;
    private final Map<String, List<ManagedHub>> changed = new TreeMap<>();

    ManagedHubs(Collections collections) {
        this.collections = collections;
    }

    private static List<ManagedHub> usual(Section section) {
        return List.of(
                new ManagedHub("hub.continueWatching", "Continue Watching", null, true, true, true),
                new ManagedHub(
                        "hub.recentlyadded." + section.key(),
                        "Recently Added " + section.title(),
                        null,
                        true,
                        true,
                        true),
                new ManagedHub(
                        "hub.toprated." + section.key(), "Top Rated " + section.title(), null, true, false, false));
    }

    /** Returns the hubs of a section; one of a collection goes with it. */
    public synchronized List<ManagedHub> of(Section section) {
        return changed.getOrDefault(section.key(), usual(section)).stream()
                .filter(hub -> hub.collectionKey() == null
                        || collections.find(hub.collectionKey()).isPresent())
                .toList();
    }

    /** Returns the hub of this identifier, empty when the section has none. */
    public Optional<ManagedHub> find(Section section, String identifier) {
        return of(section).stream()
                .filter(hub -> hub.identifier().equals(identifier))
                .findFirst();
    }

    /** Adds a hub behind the others, or replaces the one of its identifier. */
    public void put(Section section, ManagedHub hub) {
        edit(section, hubs -> {
            List<ManagedHub> all = new ArrayList<>(hubs);
            all.removeIf(other -> other.identifier().equals(hub.identifier()));
            all.add(Math.min(indexOf(hubs, hub.identifier()), all.size()), hub);
            return all;
        });
    }

    /** Moves a hub behind another, or to the beginning when there is no other. */
    public void move(Section section, ManagedHub hub, Optional<ManagedHub> after) {
        edit(section, hubs -> {
            List<ManagedHub> all = new ArrayList<>(hubs);
            all.remove(hub);
            all.add(after.map(all::indexOf).orElse(-1) + 1, hub);
            return all;
        });
    }

    /** Removes a hub. */
    public void remove(Section section, ManagedHub hub) {
        edit(section, hubs -> hubs.stream().filter(other -> !other.equals(hub)).toList());
    }

    /** Gives a section the hubs of a new one. */
    public synchronized void reset(Section section) {
        changed.remove(section.key());
    }

    private synchronized void edit(Section section, UnaryOperator<List<ManagedHub>> change) {
        changed.put(section.key(), List.copyOf(change.apply(of(section))));
    }

    private static int indexOf(List<ManagedHub> hubs, String identifier) {
        for (int index = 0; index < hubs.size(); index++) {
            if (hubs.get(index).identifier().equals(identifier)) {
                return index;
            }
        }
        return hubs.size();
    }
}
