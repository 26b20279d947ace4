package io.github.plex4j.mcp.stdio;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A request that is being worked on. The first to claim it decides the client's answer. Thread-safe. */
final class PendingRequest {

    private static final String LISTEN = "subscriptions/listen";

    private final Object id;
    private final String method;
    private final int lineBytes;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile @Nullable Runnable stop;

    PendingRequest(Object id, String method, int lineBytes) {
        this.id = id;
        this.method = method;
        this.lineBytes = lineBytes;
    }

    Object id() {
        return id;
    }

    String method() {
        return method;
    }

    /** Whether it stays open until one side ends it, so that nobody waits for its answer. */
    boolean isStanding() {
        return LISTEN.equals(method);
    }

    /** The bytes that it roughly keeps in memory: the line that held it, or nothing once it only stands open. */
    int heldBytes() {
        return isStanding() ? 0 : lineBytes;
    }

    /** True for one caller only. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean isClaimed() {
        return claimed.get();
    }

    /** Sets how its work is stopped. */
    void stopsBy(Runnable value) {
        stop = value;
    }

    /** Stops the work: the thread of a tool is interrupted. */
    void stopWork() {
        Runnable current = stop;
        if (current != null) {
            current.run();
        }
    }
}
