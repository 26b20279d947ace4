package io.github.plex4j.testserver.query;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntToLongFunction;

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

    /** Returns these rows in the order in which they were added to the history. */
    HistoryRows asWritten() {
        int[] written = Arrays.copyOf(indexes, size);
        Arrays.sort(written);
        return new HistoryRows(written, size, false);
    }

    /** Returns these rows, those of one time in a random order. */
    HistoryRows shuffledWithin(IntToLongFunction timeOf) {
        int[] shuffled = Arrays.copyOf(indexes, size);
        int first = 0;
        for (int place = 1; place < size; place++) {
            if (timeOf.applyAsLong(indexes[place - 1]) != timeOf.applyAsLong(indexes[place])) {
                first = place;
            }
            int other = ThreadLocalRandom.current().nextInt(first, place + 1);
            int index = shuffled[other];
            shuffled[other] = shuffled[place];
            shuffled[place] = index;
        }
        return new HistoryRows(shuffled, size, newestFirst);
    }

    /** Returns the index in the history of the row at this place. */
    public int at(int place) {
        return indexes[newestFirst ? size - 1 - place : place];
    }
}
