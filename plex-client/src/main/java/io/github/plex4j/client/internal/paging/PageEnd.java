package io.github.plex4j.client.internal.paging;

/**
 * Whether an answer can be believed to hold the last row of a list.
 *
 * <p>Servers give fewer rows than were asked for, some of them never more than a round number, and the total beside them
 * can be that of the answer alone.
 */
public final class PageEnd {
    private static final int LEAST_BOUND = 20;

    private PageEnd() {}

    /**
     * Whether a total that an answer just reaches needs no further request to be believed.
     *
     * @param rows  how many rows the answer holds
     * @param asked how many were asked for
     */
    public static boolean isCredible(int rows, int asked) {
        return rows < asked && !isRound(rows);
    }

    /** Whether a server that gives so many rows may have cut them off. */
    public static boolean isRound(int rows) {
        return rows >= LEAST_BOUND && (rows % 10 == 0 || rows % 25 == 0);
    }
}
