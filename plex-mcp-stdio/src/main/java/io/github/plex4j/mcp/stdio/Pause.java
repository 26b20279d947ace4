package io.github.plex4j.mcp.stdio;

/** A moment that comes between two steps of work that can wait. */
@FunctionalInterface
interface Pause {
    /** Comes back when the next step may be taken. */
    void await() throws InterruptedException;

    /** No pause at all. */
    static Pause none() {
        return () -> {};
    }
}
