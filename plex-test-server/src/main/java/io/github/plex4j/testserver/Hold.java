package io.github.plex4j.testserver;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something exchanges wait for: that the faults are cleared or the server is closed. Thread-safe. */
final class Hold {
    private final CountDownLatch released = new CountDownLatch(1);

    void release() {
        released.countDown();
    }

    /** Waits this long, less when released; returns false when the thread was interrupted. */
    boolean await(Duration time) {
        try {
            boolean early = released.await(time.toNanos(), TimeUnit.NANOSECONDS);
            return early || !Thread.currentThread().isInterrupted();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
