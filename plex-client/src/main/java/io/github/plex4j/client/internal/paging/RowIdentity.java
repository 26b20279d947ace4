package io.github.plex4j.client.internal.paging;

import org.jspecify.annotations.Nullable;

/** Eight bytes that stand for the key of a row. */
public final class RowIdentity {
    /** The identity of a row that cannot be recognised. */
    public static final long NONE = 0;

    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final int LONGEST_NUMBER = 18;

    private RowIdentity() {}

    /**
     * The identity behind a key.
     *
     * @param key the key of a row; null where it has none
     * @return the same for the same key: the number itself where the key is one, so that those never collide
     */
    public static long of(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return NONE;
        }
        long identity = isNumber(key) ? Long.parseLong(key) + 1 : hash(key);
        return identity == NONE ? 1 : identity;
    }

    private static boolean isNumber(String key) {
        return key.length() <= LONGEST_NUMBER && key.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Negative, so that no text has the identity of a number. */
    private static long hash(String key) {
        long hash = BASIS;
        for (int index = 0; index < key.length(); index++) {
            hash = (hash ^ key.charAt(index)) * PRIME;
        }
        return hash | Long.MIN_VALUE;
    }
}
