package io.github.plex4j.checks.request;

import io.github.plex4j.testserver.RecordedRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Counts the steps of a call: the requests that are under way at the same time are one. Each request is held until no other
 * joins it, as far as a client sends them side by side. Thread-safe.
 */
final class RoundTrips implements Consumer<RecordedRequest> {
    /** As many as a client has under way at once: no other can join them. */
    private static final int FULL = 4;

    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private int steps;
    private int held;
    private long lastArrival;

    @Override
    public synchronized void accept(RecordedRequest request) {
        int own = steps;
        held++;
        lastArrival = System.nanoTime();
        notifyAll();
        while (own == steps) {
            long quiet = System.nanoTime() - lastArrival;
            if (held == FULL || quiet >= QUIET_NANOS) {
                steps++;
                held = 0;
                notifyAll();
            } else {
                await(QUIET_NANOS - quiet);
            }
        }
    }

    /** The number of steps since the last call of this method. */
    synchronized int take() {
        int taken = steps;
        steps = 0;
        return taken;
    }

    private void await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
