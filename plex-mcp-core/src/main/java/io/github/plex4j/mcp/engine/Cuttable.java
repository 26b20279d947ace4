package io.github.plex4j.mcp.engine;

/**
 * An answer whose list may be cut when it would pass {@link Limits#maxAnswerBytes()}.
 *
 * @param <O> the output record itself
 */
public interface Cuttable<O extends Record> {
    /** How many items the list holds. */
    int itemCount();

    /**
     * The same answer with the first items only. It says of itself that it is cut and where to go on.
     *
     * @param items at least 1 and less than {@link #itemCount()}
     */
    O cutTo(int items);
}
