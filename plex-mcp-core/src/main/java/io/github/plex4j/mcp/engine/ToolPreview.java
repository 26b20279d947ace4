package io.github.plex4j.mcp.engine;

/**
 * Finds out what a destructive call would remove, without removing it.
 *
 * @param <I> the input record
 */
@FunctionalInterface
public interface ToolPreview<I extends Record> {
    /**
     * Reads what the call is about.
     *
     * @throws InterruptedException when the call was cancelled
     */
    Target preview(I input, ToolContext context) throws InterruptedException;
}
