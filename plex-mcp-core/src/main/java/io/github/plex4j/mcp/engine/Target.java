package io.github.plex4j.mcp.engine;

/**
 * The target of a destructive call, as it is shown to the person who is asked.
 *
 * @param title the name of it, as Plex has it; cleaned before it is shown
 * @param kind what it is, in our words: {@code playlist}, {@code movie}
 * @param count how many things are removed, at least 0
 */
public record Target(String title, String kind, long count) {
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
}
