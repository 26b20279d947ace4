package io.github.plex4j.client;

/**
 * A request for one part of a list.
 *
 * @param offset number of items to skip, at least 0
 * @param size   number of items, at least 0; 0 requests the count alone. A {@link Paged} list asks its server for at most
 *               {@value #MAXIMUM_SIZE} at a time.
 */
public record PageRequest(long offset, int size) {
    /** Servers announce that they will refuse pages of more than 1,000 items; half of that is safe everywhere. */
    public static final int MAXIMUM_SIZE = 500;

    /**
     * @throws PlexInputException if the offset or the size is negative
     */
    public PageRequest {
        if (offset < 0) {
            throw new PlexInputException("The offset of a page is 0 or more, not " + offset + ".");
        }
        if (size < 0) {
            throw new PlexInputException("The size of a page is 0 or more, not " + size + ".");
        }
    }

    /**
     * The first page of a list.
     *
     * @param size number of items
     * @return a request for the items from the beginning
     */
    public static PageRequest first(int size) {
        return new PageRequest(0, size);
    }

    /** The same as far as one answer of the server holds it; one row less where more follow, so that answers can overlap. */
    PageRequest inOneAnswer() {
        return size > MAXIMUM_SIZE ? new PageRequest(offset, MAXIMUM_SIZE - 1) : this;
    }
}
