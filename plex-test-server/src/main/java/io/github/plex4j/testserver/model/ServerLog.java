package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.List;

/** The log of a server, the oldest line first. Thread-safe. */
public final class ServerLog {
    private final List<String> lines = new ArrayList<>();

    ServerLog() {}

    /** Adds a line as it is. */
    public synchronized void add(String line) {
        lines.add(line);
    }

    /** Returns all lines. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
