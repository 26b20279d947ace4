package io.github.plex4j.testserver.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Work that the server does by itself, each for {@value #SECONDS} seconds of the library's clock: scans, refreshes and
 * maintenance. Thread-safe.
 */
public final class Work {
    /** How long each piece of work takes. */
    public static final long SECONDS = 3;

    private final LongSupplier now;
    private final Map<String, Long> started = new ConcurrentHashMap<>();

    Work(LongSupplier now) {
        this.now = now;
    }

    /** Starts a piece of work; returns false, and leaves it alone, when it is under way. */
    public boolean start(String name) {
        long time = now.getAsLong();
        boolean[] begun = {false};
        started.compute(name, (same, before) -> {
            begun[0] = before == null || isOver(before, time);
            return begun[0] ? Long.valueOf(time) : before;
        });
        return begun[0];
    }

    /** Stops a piece of work as if it had never begun; returns false when it is not under way. */
    public boolean stop(String name) {
        return isRunning(name) && started.remove(name) != null;
    }

    /** Returns whether it is under way. */
    public boolean isRunning(String name) {
        Long begun = started.get(name);
        return begun != null && !isOver(begun, now.getAsLong());
    }

    /** Returns the names of all work under way, sorted. */
    public List<String> running() {
        return started.keySet().stream().filter(this::isRunning).sorted().toList();
    }

    /** Returns epoch seconds of its last start, empty when it never ran. */
    public Optional<Long> startedAt(String name) {
        return Optional.ofNullable(started.get(name));
    }

    private static boolean isOver(long begun, long now) {
        return now >= begun + SECONDS;
    }
}
