package io.github.plex4j.mcp.engine.call;

/** A call on its way. */
@FunctionalInterface
public interface InvocationHandle {
    /**
     * Ends the call: it is answered as {@code cancelled} at once, and its thread is interrupted. One that is changing something
     * stops at the next place where it can, and is answered with what it has done. Does nothing when the call was already
     * answered. Safe to call from any thread, more than once.
     */
    void cancel();
}
