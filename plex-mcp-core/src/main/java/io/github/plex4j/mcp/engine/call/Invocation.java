package io.github.plex4j.mcp.engine.call;

import io.github.plex4j.mcp.engine.ToolResult;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call: runs on a worker, is answered exactly once, and can be stopped before and while it runs. */
final class Invocation implements Runnable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Invocation.class);

    private final Consumer<ToolResult> consumer;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile @Nullable ToolResult stopped;
    private Supplier<ToolResult> work = ErrorMapper::cancelled;
    private @Nullable Future<?> timer;
    private @Nullable Thread worker;

    Invocation(Consumer<ToolResult> consumer) {
        this.consumer = consumer;
    }

    /** The work, set before the call is handed to a worker, because it needs this call's cancellation. */
    void prepare(Supplier<ToolResult> value) {
        work = value;
    }

    /** The timer that stops this call, set before the call is handed to a worker; it ends with the answer. */
    void limitedBy(Future<?> value) {
        timer = value;
    }

    boolean isStopped() {
        return stopped != null;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        ToolResult result;
        try {
            result = work.get();
        } finally {
            end();
        }
        ToolResult reason = stopped;
        answer(reason == null ? result : reason);
    }

    /** Answers at once with this reason and interrupts the worker. */
    void stop(ToolResult reason) {
        synchronized (this) {
            stopped = reason;
            if (worker != null) {
                worker.interrupt();
            }
        }
        answer(reason);
    }

    /** Delivers the result unless one was delivered before; a consumer that fails does not harm the worker. */
    void answer(ToolResult result) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        if (timer != null) {
            timer.cancel(false);
        }
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

    /** From here on a stop no longer reaches the worker, and one that came before leaves nothing for its next call. */
    private synchronized void end() {
        worker = null;
        Thread.interrupted();
    }
}
