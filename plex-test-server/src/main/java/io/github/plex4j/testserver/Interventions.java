package io.github.plex4j.testserver;

import io.github.plex4j.testserver.model.Library;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Changes to the library made just before certain requests are answered. Thread-safe. */
final class Interventions {
    private final List<Planned> all = new CopyOnWriteArrayList<>();

    private record Planned(PathPattern path, int number, Consumer<Library> action, AtomicInteger seen) {}

    void before(String pattern, int number, Consumer<Library> action) {
        if (number < 1) {
            throw new IllegalArgumentException("Requests are counted from 1, not from " + number);
        }
        all.add(new Planned(new PathPattern(pattern), number, action, new AtomicInteger()));
    }

    void apply(String rawPath, Library library) {
        for (Planned planned : all) {
            if (planned.path().matches(rawPath) && planned.seen().incrementAndGet() == planned.number()) {
                planned.action().accept(library);
            }
        }
    }
}
