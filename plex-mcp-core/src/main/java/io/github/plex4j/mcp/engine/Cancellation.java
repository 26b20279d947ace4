package io.github.plex4j.mcp.engine;

/** Whether the caller has lost interest. The call's thread is interrupted too; this is for work that does not block. */
@FunctionalInterface
public interface Cancellation {
    /** True from the moment the call was cancelled. */
    boolean isCancelled();

    /**
     * Ends the call when it was cancelled.
     *
     * @throws ToolFailure of code {@code cancelled}
     */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw cancelled();
        }
    }

    /** The failure of a call that was cancelled. */
    static ToolFailure cancelled() {
        return new ToolFailure(
                FailureCode.CANCELLED, "The call was cancelled.", "`Call|Run it` again if you still need the answer.");
    }

    /** Never cancelled. */
    static Cancellation none() {
        return () -> false;
    }
}
