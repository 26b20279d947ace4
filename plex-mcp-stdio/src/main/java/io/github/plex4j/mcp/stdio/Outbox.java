package io.github.plex4j.mcp.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to standard output: whole lines, in the order in which they were put here, written by a thread of its
 * own. A client that first writes all its requests and then reads the answers is therefore served: neither the thread
 * that reads its requests nor a tool waits for it, until {@link #MAX_WAITING_BYTES} are waiting. A client that then reads
 * nothing for a while counts as gone, because nobody could notice any more that its input has ended. Thread-safe.
 */
final class Outbox {

    /** Enough for every answer that can be in flight at its usual bound of 40 KB. */
    static final int MAX_WAITING_BYTES = 16 * 1024 * 1024;

    private static final int PIECE_BYTES = 64 * 1024;
    private static final Logger LOGGER = LoggerFactory.getLogger(Outbox.class);

    /** Longer than anybody reads nothing who still wants the answers. */
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(1);

    private final OutputStream output;
    private final Duration patience;
    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private final Thread writer;
    private int waitingBytes;
    private long lastTaken = System.nanoTime();
    private boolean closed;

    Outbox(OutputStream output) {
        this(output, USUAL_PATIENCE);
    }

    /**
     * @param patience how long a client may read nothing while there is no room for another line
     */
    Outbox(OutputStream output, Duration patience) {
        this.output = output;
        this.patience = patience;
        this.writer = new Thread(this::writeAll, "plex-mcp-stdout");
        writer.setDaemon(true);
        writer.start();
    }

    /** Completes when the client no longer reads. */
    CompletableFuture<Void> broken() {
        return broken;
    }

    /**
     * Puts one line, its LF included, behind those that wait. A line longer than the bound is accepted when nothing
     * else waits. After {@link #close} and to a client that is gone nothing is sent. An interrupt does not end the wait.
     */
    void put(byte[] line) {
        boolean interrupted = false;
        lock.lock();
        try {
            interrupted = awaitRoom(line.length);
            if (isOpen()) {
                waiting.add(line);
                waitingBytes += line.length;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for room, and gives up a client that reads nothing; returns whether the thread was interrupted meanwhile. */
    private boolean awaitRoom(int bytes) {
        boolean interrupted = false;
        long begun = System.nanoTime();
        while (waitingBytes > 0 && bytes > MAX_WAITING_BYTES - waitingBytes && isOpen()) {
            long now = System.nanoTime();
            long left = patience.toNanos() - Math.min(now - begun, now - lastTaken);
            if (left <= 0) {
                LOGGER.warn("The client reads nothing: the session ends");
                giveUp();
            }
            try {
                changed.awaitNanos(left);
            } catch (InterruptedException exception) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    /** Takes no more lines and waits until those accepted are written, at most {@code patience}. */
    void close(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        writer.join(Math.max(1, patience.toMillis()));
    }

    private boolean isOpen() {
        return !closed && !broken.isDone();
    }

    private void writeAll() {
        try {
            for (byte[] lines = next(); lines.length > 0; lines = next()) {
                output.write(lines);
                output.flush();
            }
        } catch (IOException exception) {
            LOGGER.debug("The client no longer reads", exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } finally {
            giveUp();
        }
    }

    /** The lines that wait, as one piece of moderate length; empty when there will be no more. */
    private byte[] next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            for (byte[] line = waiting.poll();
                    line != null;
                    line = piece.size() < PIECE_BYTES ? waiting.poll() : null) {
                piece.writeBytes(line);
            }
            waitingBytes -= piece.size();
            lastTaken = System.nanoTime();
            changed.signalAll();
            return piece.toByteArray();
        } finally {
            lock.unlock();
        }
    }

    private void giveUp() {
        lock.lock();
        try {
            if (!closed) {
                broken.complete(null);
            }
            waiting.clear();
            waitingBytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
