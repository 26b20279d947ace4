package io.github.plex4j.mcp.engine;

/** Finds the items of a selection. */
@FunctionalInterface
public interface Selector {
    /**
     * Asks the question of the selection again. What was looked at is what is found: the number of items must be the one that was
     * seen, and the rows that the answer showed must still be among them. Once a handle was used, a later use of it, such as the
     * work after a preview, must find exactly the same items. Their order does not matter.
     *
     * @param handle as an answer gave it
     * @throws ToolFailure of code {@code not_found} when there is no such selection any more; {@code conflict}, with both numbers and
     *     a new handle, when the items are not those that were seen; {@code too_large} when they cannot all be read in this call
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
