package io.github.plex4j.mcp.stdio;

import java.time.Duration;

/** What the calls of the client are changing at the moment. */
@FunctionalInterface
interface Changes {
    /**
     * Tells them to stop at the next place where they can, and comes back once they have and are answered with what was done, or
     * are answered that nobody knows, because the time was up.
     */
    void end(Duration patience) throws InterruptedException;
}
