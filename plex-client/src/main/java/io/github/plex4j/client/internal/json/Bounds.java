package io.github.plex4j.client.internal.json;

import io.github.plex4j.client.http.OversizedBodyException;

/**
 * The most of an answer that is taken into memory. The bytes of an answer are bounded as well, but a short text can
 * stand for a large value: the two bytes of {@code {}} become an item of 700.
 *
 * @param rows   how many rows
 * @param row    how many bytes a row takes beside the values in it
 * @param memory how many bytes the rows and their values take, by estimate
 * @param hint   what to do about an answer beyond them
 */
public record Bounds(int rows, int row, long memory, String hint) {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final int SMALL_ROW = 150;

    /**
     * For lists that are given as a whole and are short: sections, accounts, devices, sessions, activities. A server that
     * a thousand people have used for ten years stays below.
     */
    public static final Bounds SHORT_LIST = new Bounds(
            10_000,
            SMALL_ROW,
            16 * MEBIBYTE,
            "No Plex server has a list of that length here: check the proxy in front of the server.");

    /** For statistics: the hours of three months on fifty devices at once are 110,000 rows. */
    public static final Bounds STATISTICS =
            new Bounds(250_000, SMALL_ROW, 48 * MEBIBYTE, "Request longer periods, or a later beginning.");

    /** For the values of a filter, which many servers give as a whole: 50,000 movies have some 200,000 actors. */
    public static final Bounds FILTER_VALUES =
            new Bounds(250_000, SMALL_ROW, 96 * MEBIBYTE, "Request the values of one type of item only.");

    /**
     * For pages, and for the whole list that some servers give in their place. Two hundred items with all their details
     * take 20 MiB; the four answers that are read at a time stay below 200 MiB together, however they are made.
     */
    public static final Bounds PAGE = new Bounds(
            100_000, 700, 32 * MEBIBYTE, "Request smaller pages, fewer items or details at once, or use filters.");

    OversizedBodyException tooManyRows() {
        return new OversizedBodyException("the answer has more than " + rows + " rows", hint);
    }

    OversizedBodyException tooLarge(String part, long limit) {
        return new OversizedBodyException(part + " would take more than " + limit / MEBIBYTE + " MiB of memory", hint);
    }
}
