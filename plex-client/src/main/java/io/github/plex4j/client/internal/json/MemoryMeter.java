package io.github.plex4j.client.internal.json;

import io.github.plex4j.client.http.OversizedBodyException;
import java.util.HashSet;
import java.util.Set;

/** Estimates what is kept of an answer in memory, and ends its reading at the bounds. Confined to one thread. */
final class MemoryMeter {
    /** A row is held twice while its value is made; one with five hundred items in it takes half of this. */
    private static final long LARGEST_ROW = 6 * 1024L * 1024;

    /** The header of an object, a reference to it and its part of what holds it. */
    private static final int VALUE = 48;

    /** A name of its own, with its places in the tables of the parser and the platform. */
    private static final int NAME = 256;

    private final Bounds bounds;
    private final Set<String> skippedNames = new HashSet<>();
    private long taken;
    private long endOfRow = Long.MAX_VALUE;

    MemoryMeter(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Begins a row, which has a bound of its own within that of the answer. */
    void beginRow() throws OversizedBodyException {
        add(bounds.row());
        endOfRow = taken + LARGEST_ROW;
    }

    void endRow() {
        endOfRow = Long.MAX_VALUE;
    }

    void addValue() throws OversizedBodyException {
        add(VALUE);
    }

    void addText(int characters) throws OversizedBodyException {
        add(characters);
    }

    /** Adds a field that stands alone, or whose name is all that is kept of it. */
    void addName(String name) throws OversizedBodyException {
        if (skippedNames.add(name)) {
            add(NAME);
        }
    }

    private void add(int bytes) throws OversizedBodyException {
        taken += bytes;
        if (taken > bounds.memory()) {
            throw bounds.tooLarge("the answer", bounds.memory());
        }
        if (taken > endOfRow) {
            throw bounds.tooLarge("a row of the answer", LARGEST_ROW);
        }
    }
}
