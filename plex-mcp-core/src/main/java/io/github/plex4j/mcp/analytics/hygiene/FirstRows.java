package io.github.plex4j.mcp.analytics.hygiene;

import java.util.Arrays;

/**
 * In which row a number was seen first: a hash table of two plain arrays, since a library has more rows than a map of
 * objects should hold. Not thread-safe.
 */
final class FirstRows {
    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;

    FirstRows() {
        Arrays.fill(rows, NONE);
    }

    /**
     * Notes that a number was seen.
     *
     * @return the row in which it was seen first, which may be this one
     */
    int firstSeen(long key, int row) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (rows[slot] == NONE) {
            keys[slot] = key;
            rows[slot] = row;
            size++;
        }
        return rows[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (rows[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        Arrays.fill(rows, NONE);
        for (int index = 0; index < oldKeys.length; index++) {
            if (oldRows[index] != NONE) {
                int slot = slot(oldKeys[index]);
                keys[slot] = oldKeys[index];
                rows[slot] = oldRows[index];
            }
        }
    }
}
