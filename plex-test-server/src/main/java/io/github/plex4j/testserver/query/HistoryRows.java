package io.github.plex4j.testserver.query;

/** Rows of history that were found, by their index in the history. Immutable: rows added later are not seen. */
public final class HistoryRows {
    private final int[] indexes;
    private final int size;
    private final boolean newestFirst;

    /** Keeps the array, oldest row first; what comes after the size may still be written and is never read. */
    HistoryRows(int[] indexes, int size, boolean newestFirst) {
        this.indexes = indexes;
        this.size = size;
        this.newestFirst = newestFirst;
    }

    /** Returns how many rows there are. */
    public int size() {
        return size;
    }

    /** Returns the index in the history of the row at this place. */
    public int at(int place) {
        return indexes[newestFirst ? size - 1 - place : place];
    }
}
