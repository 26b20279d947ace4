package io.github.plex4j.mcp.engine.schema;

/**
 * The fields of an answer that say where its list ends and how to go on, an {@link Inline} group of the output record.
 * Immutable.
 *
 * @param <E> the group itself
 */
public interface ListEnd<E extends Record & ListEnd<E>> {
    /**
     * The same for a list of which only the first items are kept.
     *
     * @param items how many, at least 1 and less than there were
     */
    E cutTo(int items);
}
