package io.github.plex4j.mcp.stdio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The requests in flight, by id. Thread-safe. */
final class PendingRequests {

    /** The most bytes that all requests in flight may hold: four of the longest lines. */
    static final int MAX_HELD_BYTES = 16 * 1024 * 1024;

    /** The refusal of a request whose id is that of another in flight. */
    static final RpcError ID_IN_FLIGHT = RpcError.invalidRequest("A request with this id is in flight");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private final Map<Object, PendingRequest> byId = new HashMap<>();
    private int unfinished;
    private int standing;
    private long heldBytes;
    private long lastActivity = System.nanoTime();

    /**
     * Enters a request.
     *
     * @return null when entered, else why it is refused
     */
    @Nullable
    RpcError open(PendingRequest request) {
        lock.lock();
        try {
            if (byId.containsKey(request.id())) {
                return ID_IN_FLIGHT;
            }
            if (unfinished > 0 && heldBytes + request.heldBytes() > MAX_HELD_BYTES) {
                return RpcError.server("The requests in flight are too large together: wait for an answer");
            }
            byId.put(request.id(), request);
            unfinished++;
            standing += request.isStanding() ? 1 : 0;
            lastActivity = System.nanoTime();
            heldBytes += request.heldBytes();
            return null;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    PendingRequest find(Object id) {
        lock.lock();
        try {
            return byId.get(id);
        } finally {
            lock.unlock();
        }
    }

    /** Frees the id. Comes before the answer is sent: the client may use the id again as soon as it has the answer. */
    void release(PendingRequest request) {
        lock.lock();
        try {
            byId.remove(request.id(), request);
        } finally {
            lock.unlock();
        }
    }

    /** Counts the request as done. Comes after the answer is sent: the program may end as soon as all are done. */
    void finish(PendingRequest request) {
        lock.lock();
        try {
            unfinished--;
            standing -= request.isStanding() ? 1 : 0;
            heldBytes -= request.heldBytes();
            lastActivity = System.nanoTime();
            finished.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<PendingRequest> all() {
        lock.lock();
        try {
            return new ArrayList<>(byId.values());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no request is in flight, at most {@code patience}. */
    void awaitNone(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (unfinished > 0 && nanos > 0) {
                nanos = finished.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no request has been in flight for a while, apart from those that stay open. */
    void awaitQuiet(Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = leftOf(pause); unfinished > standing || left > 0; left = leftOf(pause)) {
                if (unfinished > standing) {
                    finished.await();
                } else {
                    finished.awaitNanos(left);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private long leftOf(Duration pause) {
        return pause.toNanos() - (System.nanoTime() - lastActivity);
    }
}
