package io.github.plex4j.client.internal.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The exchanges under way. A thread that is blocked on a connection cannot watch its own deadline, so one thread watches
 * the deadlines of all and breaks off every exchange that is late. Safe for use by several threads.
 */
final class InFlight {
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final Executor executor;
    private final Duration idle;
    private final Runnable whenIdle;
    private final Object lock = new Object();
    private boolean watched;
    private long nextLook;
    private long lastUse;
    private volatile boolean closed;

    /**
     * Begins with none.
     *
     * @param executor runs the watch
     * @param idle how long after the last exchange the watch ends
     * @param whenIdle is run then
     */
    InFlight(Executor executor, Duration idle, Runnable whenIdle) {
        this.executor = executor;
        this.idle = idle;
        this.whenIdle = whenIdle;
    }

    boolean isClosed() {
        return closed;
    }

    /** Adds an exchange; one that comes after the end is broken off at once. */
    void add(Exchange exchange) {
        exchanges.add(exchange);
        watch(exchange.deadline());
        if (closed) {
            exchange.breakOffClosed();
        }
    }

    void remove(Exchange exchange) {
        exchanges.remove(exchange);
    }

    /** Breaks off every exchange. Does not block. */
    void close() {
        closed = true;
        exchanges.forEach(Exchange::breakOffClosed);
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    /** Makes sure that the watch looks again by this deadline. It seldom has to be woken: deadlines come in their order. */
    private void watch(Deadline deadline) {
        synchronized (lock) {
            lastUse = System.nanoTime();
            if (!watched) {
                watched = true;
                executor.execute(this::watch);
            } else if (deadline.remainingNanos() < nextLook - lastUse) {
                lock.notifyAll();
            }
        }
    }

    private void watch() {
        try {
            watchUntilIdle();
            whenIdle.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watchUntilIdle() throws InterruptedException {
        synchronized (lock) {
            try {
                for (long pause = look(); pause > 0 && !closed; pause = look()) {
                    nextLook = System.nanoTime() + pause;
                    TimeUnit.NANOSECONDS.timedWait(lock, pause);
                }
            } finally {
                watched = false;
            }
        }
    }

    /** Breaks off what is late and gives the time until the next look; 0 when there has been nothing to watch for long. */
    private long look() {
        long pause = Math.max(0, lastUse + idle.toNanos() - System.nanoTime());
        for (Exchange exchange : exchanges) {
            long left = exchange.deadline().remainingNanos();
            if (left == 0) {
                exchange.breakOffLate();
            } else {
                pause = pause == 0 ? left : Math.min(pause, left);
            }
        }
        return pause;
    }
}
