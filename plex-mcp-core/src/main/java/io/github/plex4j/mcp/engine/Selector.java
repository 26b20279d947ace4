package io.github.plex4j.mcp.engine;

/** Finds the items of a selection. */
@FunctionalInterface
public interface Selector {
    /**
     * Asks the question of the selection again.
     *
     * @param handle as an answer gave it
     * @throws ToolFailure of code {@code not_found} when there is no such selection any more; {@code conflict}, with both numbers and
     *     a new handle, when the number of items is no longer the one that was seen
     * @throws InterruptedException when the call was cancelled
     */
    Selected select(String handle) throws InterruptedException;

    /** No list offers a selection. */
    static Selector none() {
        return handle -> {
            throw ToolFailure.notFound("There is no such selection.", "List the items again.");
        };
    }
}
