package io.github.plex4j.mcp.engine;

/**
 * The work of one tool. It blocks, may be called from many threads at once, and stops soon after its thread is interrupted.
 *
 * @param <I> the input record
 * @param <O> the output record
 */
@FunctionalInterface
public interface ToolHandler<I extends Record, O extends Record> {
    /**
     * Answers one call.
     *
     * @param input what was asked, already validated
     * @param context the client, the clock and the limits of this call
     * @throws ToolFailure when it cannot be answered for a reason the caller can understand; Plex's own exceptions need no
     *     translation
     * @throws InterruptedException when the call was cancelled
     */
    O handle(I input, ToolContext context) throws InterruptedException;
}
