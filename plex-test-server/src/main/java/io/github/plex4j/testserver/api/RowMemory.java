package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.wire.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows that were made since the library last changed, save those used longest ago. Thread-safe. */
final class RowMemory {
    private static final int MOST_ROWS = 2_000;

    private final Library library;
    private final Map<Row, Element> rows = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable State state;

    RowMemory(Library library) {
        this.library = library;
    }

    private record Row(int number, ItemElements.Detail detail) {}

    /** Tells one state of a library from another. */
    private record State(long items, long watching) {}

    /** Returns a row, made now when it is not known. */
    Element get(int number, ItemElements.Detail detail, Supplier<Element> made) {
        Row row = new Row(number, detail);
        State before = now();
        synchronized (rows) {
            if (!before.equals(state)) {
                rows.clear();
                state = before;
            }
            Element known = rows.get(row);
            if (known != null) {
                return known;
            }
        }
        Element element = made.get();
        keep(row, element, before);
        return element;
    }

    /** Keeps a row unless the library changed while it was made. */
    private void keep(Row row, Element element, State before) {
        synchronized (rows) {
            if (before.equals(now()) && Objects.equals(before, state)) {
                rows.put(row, element);
                if (rows.size() > MOST_ROWS) {
                    rows.remove(rows.keySet().iterator().next());
                }
            }
        }
    }

    private State now() {
        return new State(library.items().version(), library.watchStates().version());
    }
}
