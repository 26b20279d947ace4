package io.github.plex4j.client.internal.http;

import java.time.Duration;

/** How a call waits before it tries again. Safe for use by several threads. */
@FunctionalInterface
public interface Sleeper {
    /** Waits that long, or until the thread is interrupted. */
    void sleep(Duration duration) throws InterruptedException;
}
