package io.github.plex4j.client;

import java.util.function.Function;

/**
 * Finds the place after a row again where rows may have been added or removed since it was noted. For one search; not
 * thread-safe.
 *
 * @param <T> the kind of item
 */
final class PlaceSearch<T> {
    private final Function<PageRequest, IdentifiedPage<T>> placed;
    private final String name;
    private final long row;
    private Function<PageRequest, IdentifiedPage<T>> fetch;
    private boolean certain;

    /**
     * Asks nothing yet.
     *
     * @param fetch  asks for a page
     * @param placed asks for a page and is sure of its place, or fails
     * @param name   the list in messages
     * @param row    the identity of the row
     */
    PlaceSearch(
            Function<PageRequest, IdentifiedPage<T>> fetch,
            Function<PageRequest, IdentifiedPage<T>> placed,
            String name,
            long row) {
        this.fetch = fetch;
        this.placed = placed;
        this.name = name;
        this.row = row;
    }

    /**
     * The outcome.
     *
     * @param position the offset to go on from; where the row is gone, some rows are given again
     * @param found    whether the row is there
     * @param certain  whether an answer may have been another part of the list, so that those that follow must be placed
     */
    record Place(long position, boolean found, boolean certain) {}

    /**
     * Looks for the row where it was, then a page before.
     *
     * @param position the number of rows up to it when it was noted
     * @param size     about how many rows to ask for
     * @throws PlexProtocolException if the server gives the same part of the list for different offsets
     */
    Place find(long position, int size) {
        long from = position - 1;
        long earlier = Math.max(0, from - PageRequest.MAXIMUM_SIZE);
        PageRequest request = Walk.request(from, size + 1);
        IdentifiedPage<T> there = fetch.apply(request);
        if (there.size() > 0 && there.identities()[0] != row) {
            certain = true;
            fetch = placed;
            there = fetch.apply(request);
        }
        long after = after(there, from);
        if (after < 0 && from > earlier) {
            IdentifiedPage<T> sooner = fetch.apply(new PageRequest(earlier, (int) (from - earlier)));
            if (beginsAlike(there, sooner)) {
                throw notHeeded(name);
            }
            after = after(sooner, earlier);
        }
        return new Place(after < 0 ? earlier : after, after >= 0, certain);
    }

    /** The offset after the row; -1 where it is not in the answer. */
    private long after(IdentifiedPage<T> answer, long asked) {
        long[] rows = answer.identities();
        for (int index = 0; index < rows.length; index++) {
            if (rows[index] == row) {
                return answer.place(asked) + index + 1;
            }
        }
        return -1;
    }

    private static boolean beginsAlike(IdentifiedPage<?> one, IdentifiedPage<?> other) {
        return one.size() > 0 && other.size() > 0 && one.identities()[0] == other.identities()[0];
    }

    /** A scan that cannot begin where it left off would find the same again for ever. */
    static PlexProtocolException notHeeded(String name) {
        return new PlexProtocolException(
                "GET",
                name,
                "the answer is not the requested part of the list",
                "Start the list over. If it happens again, check the proxy in front of the server.");
    }
}
