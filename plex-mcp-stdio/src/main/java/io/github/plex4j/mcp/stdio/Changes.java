package io.github.plex4j.mcp.stdio;

import java.time.Duration;

/** The changes that calls of the client are making at the moment. */
@FunctionalInterface
interface Changes {
    /**
     * Tells them to stop at the next place where they can, and comes back once they have and are answered with what was done, or
     * are answered that nobody knows, because the time was up.
     */
    void end(Duration patience) throws InterruptedException;
}
