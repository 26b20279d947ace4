package io.github.plex4j.mcp.engine;

/**
 * The target of a call that changes something, as it is shown to the person who is asked.
 *
 * @param title the name of it, as Plex has it; cleaned before it is shown
 * @param kind what it is, in our words: {@code playlist}, {@code movie}
 * @param count how many things are changed, at least 0
 * @param whole whether it is all of a show, an artist or a collection, so that a person is asked however few it has
 */
public record Target(String title, String kind, long count, boolean whole) {
    /** A call that changes more than this asks a person, whatever its effect. */
    public static final int MOST_UNASKED = 25;

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException when the count is negative
     */
    public Target {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count);
        }
    }

    /** A target that is not all of something. */
    public Target(String title, String kind, long count) {
        this(title, kind, count, false);
    }

    /** Whether it is so much that a person is asked although it could be put back. */
    public boolean isLarge() {
        return whole || count > MOST_UNASKED;
    }
}
