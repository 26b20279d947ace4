package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.History;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The rows of a history that pass a test, oldest first, those of one time by their numbers. It is kept from page to page
 * and looks only at rows it has not seen, so that rows added while somebody reads page after page cost little.
 * Thread-safe.
 */
final class HistoryWalk {
    private static final int INDEX_BITS = 31;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final History history;
    private final IntPredicate test;
    private int[] rows = new int[0];
    private int size;
    private int seen;
    private final int sizeAtFirst;

    /** Looks at all rows there are. */
    HistoryWalk(History history, IntPredicate test) {
        this.history = history;
        this.test = test;
        seen = history.size();
        append(passing(0, seen));
        sizeAtFirst = size;
    }

    /** Returns how many rows were found at first, which says how much room this takes. */
    int sizeAtFirst() {
        return sizeAtFirst;
    }

    /** Returns all rows there are now that pass. */
    synchronized HistoryRows rows(boolean newestFirst) {
        int end = history.size();
        if (seen < end) {
            append(passing(seen, end));
            seen = end;
        }
        return new HistoryRows(rows, size, newestFirst);
    }

    private int[] passing(int begin, int end) {
        int[] passing = new int[Math.min(64, end - begin)];
        int count = 0;
        boolean sorted = true;
        for (int index = begin; index < end; index++) {
            if (test.test(index)) {
                if (count == passing.length) {
                    passing = Arrays.copyOf(passing, Math.min(end - begin, count + count / 2 + 1));
                }
                passing[count] = index;
                sorted = sorted && (count == 0 || compare(passing[count - 1], index) <= 0);
                count++;
            }
        }
        int[] found = Arrays.copyOf(passing, count);
        return sorted ? found : sorted(found);
    }

    /** Sorts by time as plain numbers; rows of one time, which are few, are then put in the order of their numbers. */
    private int[] sorted(int[] indexes) {
        long[] keys = new long[indexes.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = history.viewedAt(indexes[place]) << INDEX_BITS | indexes[place];
        }
        Arrays.sort(keys);
        for (int place = 0; place < keys.length; place++) {
            int index = (int) (keys[place] & INDEX_MASK);
            int free = place;
            while (free > 0 && compare(indexes[free - 1], index) > 0) {
                indexes[free] = indexes[free - 1];
                free--;
            }
            indexes[free] = index;
        }
        return indexes;
    }

    private int compare(int left, int right) {
        int byTime = Long.compare(history.viewedAt(left), history.viewedAt(right));
        return byTime != 0 ? byTime : Long.compare(history.id(left), history.id(right));
    }

    /** Adds behind what was handed out already where that is possible, for nobody reads there; otherwise merges. */
    private void append(int[] more) {
        if (more.length == 0) {
            return;
        }
        if (size == 0 || compare(rows[size - 1], more[0]) <= 0) {
            if (size + more.length > rows.length) {
                rows = Arrays.copyOf(rows, size + more.length + (size == 0 ? 0 : size / 16 + 64));
            }
            System.arraycopy(more, 0, rows, size, more.length);
        } else {
            rows = merged(more);
        }
        size += more.length;
    }

    private int[] merged(int[] more) {
        int[] all = new int[size + more.length];
        int left = 0;
        int right = 0;
        for (int place = 0; place < all.length; place++) {
            boolean fromLeft = right == more.length || (left < size && compare(rows[left], more[right]) <= 0);
            all[place] = fromLeft ? rows[left++] : more[right++];
        }
        return all;
    }
}
