package io.github.plex4j.testserver.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those who listen what happens on the server. Thread-safe. */
public final class Notifications {
    private final List<Consumer<Notification>> listeners = new CopyOnWriteArrayList<>();

    Notifications() {}

    /** Adds a listener, which is called on the thread of each change. */
    public void add(Consumer<Notification> listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void remove(Consumer<Notification> listener) {
        listeners.remove(listener);
    }

    /** Returns whether anybody listens. */
    public boolean heard() {
        return !listeners.isEmpty();
    }

    /** Tells all listeners. */
    public void send(Notification notification) {
        listeners.forEach(listener -> listener.accept(notification));
    }
}
