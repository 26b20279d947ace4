package io.github.plex4j.mcp.engine.call;

import io.github.plex4j.mcp.engine.ToolResult;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call: runs on a worker, is answered exactly once, and can be stopped before and while it runs. A call that reads is answered
 * at once when it is stopped, and its thread is interrupted. One that has begun to change something is only told to stop: it goes
 * on to the next place where it can, and answers with what it has done.
 */
final class Invocation implements Runnable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Invocation.class);

    private final Consumer<ToolResult> consumer;
    private final ToolResult unknownOutcome;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ToolResult stopped;
    private Supplier<ToolResult> work = ErrorMapper::cancelled;
    private @Nullable Future<?> timer;
    private boolean changing;
    private @Nullable Thread worker;

    /**
     * A call.
     *
     * @param unknownOutcome its answer when it is no longer waited for although it had begun to change something
     */
    Invocation(Consumer<ToolResult> consumer, ToolResult unknownOutcome) {
        this.consumer = consumer;
        this.unknownOutcome = unknownOutcome;
    }

    /** The work, set before the call is handed to a worker, because it needs this call's cancellation. */
    void prepare(Supplier<ToolResult> value) {
        work = value;
    }

    /** The timer that stops this call, in the place of the one before; it ends with the answer, and when the call is stopped. */
    synchronized void limitedBy(Future<?> value) {
        if (stopped == null) {
            setTimer(value);
        } else {
            value.cancel(false);
        }
    }

    /** The timer that gives up waiting for a call that was stopped; it ends with the answer. */
    synchronized void awaitedFor(Future<?> value) {
        setTimer(value);
    }

    private void setTimer(Future<?> value) {
        endTimer();
        timer = value;
        if (answered.get()) {
            endTimer();
        }
    }

    private synchronized void endTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Keeps a stop from interrupting the worker from here on; false when the call was stopped before, also within a change. */
    synchronized boolean beginChange() {
        if (stopped != null) {
            return false;
        }
        changing = true;
        return true;
    }

    /** Whether it has begun to change something and is not answered yet. */
    synchronized boolean isChanging() {
        return changing && !answered.get();
    }

    boolean isStopped() {
        return stopped != null;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            answer(worked());
        } finally {
            ended.countDown();
        }
    }

    private ToolResult worked() {
        ToolResult result;
        try {
            result = work.get();
        } finally {
            end();
        }
        ToolResult reason = stopped;
        return reason == null || changing ? result : reason;
    }

    /** Waits until the work has ended, whoever was answered meanwhile; false when the time was up before. */
    boolean awaitEnd(long nanoseconds) throws InterruptedException {
        return ended.await(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /**
     * Answers at once with this reason and interrupts the worker, unless something is being changed: that is told to stop.
     *
     * @return whether a change was told so for the first time, and goes on until it can stop
     */
    boolean stop(ToolResult reason) {
        synchronized (this) {
            boolean first = stopped == null;
            stopped = reason;
            if (changing) {
                return first && !answered.get();
            }
            interrupt();
        }
        answer(reason);
        return false;
    }

    /** Answers at once that the outcome is unknown and then interrupts the worker, whatever it does. */
    void abandon() {
        answer(unknownOutcome);
        synchronized (this) {
            stopped = unknownOutcome;
            interrupt();
        }
    }

    private void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Delivers the result unless one was delivered before; a consumer that fails does not harm the worker. */
    void answer(ToolResult result) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        endTimer();
        try {
            consumer.accept(result);
        } catch (RuntimeException exception) {
            LOGGER.error(
                    "An answer could not be delivered: {}", exception.getClass().getName());
        }
    }

    private synchronized boolean begin() {
        if (stopped != null) {
            return false;
        }
        worker = Thread.currentThread();
        return true;
    }

    /** Keeps a stop from reaching the worker, and removes what one that came before would leave for its next call. */
    private synchronized void end() {
        worker = null;
        Thread.interrupted();
    }
}
