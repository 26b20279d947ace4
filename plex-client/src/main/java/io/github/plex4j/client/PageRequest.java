package io.github.plex4j.client;

/**
 * A request for one part of a list.
 *
 * @param offset number of items to skip, at least 0
 * @param size   number of items, 0 to {@value #MAXIMUM_SIZE}; 0 requests the count alone
 */
public record PageRequest(long offset, int size) {
    /** Servers announce that they will refuse pages of more than 1,000 items; half of that is safe everywhere. */
    public static final int MAXIMUM_SIZE = 500;

    /**
     * @throws PlexInputException if the offset is negative or the size is outside 0 to {@value #MAXIMUM_SIZE}
     */
    public PageRequest {
        if (offset < 0) {
            throw new PlexInputException("The offset of a page is 0 or more, not " + offset + ".");
        }
        if (size < 0 || size > MAXIMUM_SIZE) {
            throw new PlexInputException("The size of a page is 0 to " + MAXIMUM_SIZE + ", not " + size + ".");
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
}
