package io.github.plex4j.mcp.engine.schema;

/**
 * An answer that may be cut when it would pass the byte budget. Most answers need not implement it: they mark their list with
 * {@link Cut}. It is for those that are cut in another way than by leaving off the last items of a list.
 *
 * @param <O> the output record itself
 */
public interface Cuttable<O extends Record> {
    /** The number of items in the answer. */
    int itemCount();

    /**
     * The same answer with fewer items. It says of itself that it is cut and where to go on.
     *
     * @param items how many are kept, at least 1 and less than {@link #itemCount()}
     */
    O cutTo(int items);
}
