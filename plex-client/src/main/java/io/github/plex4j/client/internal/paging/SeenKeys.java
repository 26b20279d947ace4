package io.github.plex4j.client.internal.paging;

/** Identities of rows that were met, eight bytes and some room for each. Not thread-safe. */
public final class SeenKeys {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /**
     * Takes an identity.
     *
     * @param identity anything but {@link RowIdentity#NONE}
     * @return whether it was not there before
     */
    public boolean add(long identity) {
        int slot = slot(identity);
        if (slots[slot] == identity) {
            return false;
        }
        slots[slot] = identity;
        size++;
        if (size > slots.length / 2) {
            grow();
        }
        return true;
    }

    public boolean contains(long identity) {
        return identity != RowIdentity.NONE && slots[slot(identity)] == identity;
    }

    public int size() {
        return size;
    }

    private int slot(long identity) {
        int mask = slots.length - 1;
        int slot = Long.hashCode(identity * 0x9E3779B97F4A7C15L) & mask;
        while (slots[slot] != RowIdentity.NONE && slots[slot] != identity) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long identity : before) {
            if (identity != RowIdentity.NONE) {
                slots[slot(identity)] = identity;
            }
        }
    }
}
