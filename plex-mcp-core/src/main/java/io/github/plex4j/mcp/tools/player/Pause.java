package io.github.plex4j.mcp.tools.player;

import java.time.Duration;

/** How a call waits for a player, which takes its time. Safe for use by several threads. */
@FunctionalInterface
interface Pause {
    /**
     * Waits that long.
     *
     * @throws InterruptedException when the call was cancelled
     */
    void of(Duration time) throws InterruptedException;
}
