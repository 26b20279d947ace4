package io.github.plex4j.mcp.engine.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the lines of calls on a thread of its own, which starts with the first line: no call is held up by a disk, and a call that
 * is interrupted leaves the file alone. Only a change waits for its line. Thread-safe.
 */
public final class AuditLog implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(AuditLog.class);

    /** The bound of lines that wait while a disk hangs: some megabytes, as a line that nobody waits for has no keys. */
    private static final int MOST_WAITING = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long IDLE_SECONDS = 10;

    private final AuditSink sink;
    private final Duration patience;
    private final ThreadPoolExecutor writer;
    private final AtomicBoolean complained = new AtomicBoolean();
    private final AtomicLong calls = new AtomicLong();
    private @Nullable String run;

    AuditLog(AuditSink sink, Duration patience) {
        this.sink = sink;
        this.patience = patience;
        writer = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), AuditLog::daemon);
        writer.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "plex-audit");
        thread.setDaemon(true);
        return thread;
    }

    /** A log that takes no line. */
    public static AuditLog off() {
        return to(NoSink.INSTANCE);
    }

    /** A log whose lines go there. */
    public static AuditLog to(AuditSink sink) {
        return new AuditLog(sink, PATIENCE);
    }

    /** A log that is on and cannot be written, so that nothing is changed. */
    public static AuditLog unwritable(String reason) {
        return to(new NoPlace(reason));
    }

    /** Whether its lines go anywhere. */
    public boolean isOn() {
        return sink != NoSink.INSTANCE;
    }

    /**
     * The name of another call, which no call of another program has.
     *
     * @param now the time at which it began
     */
    public String nextCall(Instant now) {
        return run(now) + '-' + calls.incrementAndGet();
    }

    /** The time of the first call and the number of the process, which alone is used again, in containers for each start. */
    private synchronized String run(Instant now) {
        String made = run;
        if (made == null) {
            made = Long.toString(now.toEpochMilli(), Character.MAX_RADIX)
                    + '-'
                    + Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
            run = made;
        }
        return made;
    }

    /**
     * Writes a line soon, and does not wait for it.
     *
     * @param line asked before this returns, so that what waits is the text alone
     */
    public void add(Supplier<String> line) {
        submit(appending(line), new CompletableFuture<>());
    }

    /**
     * Writes a line, after those that wait.
     *
     * @param line asked before this waits
     * @return empty once it is written, else the reason why it is not
     */
    public Optional<String> write(Supplier<String> line) {
        return await(appending(line));
    }

    /** A bug in a line is a failure of the log, never one of the call. */
    private Writing appending(Supplier<String> line) {
        try {
            String text = line.get();
            return () -> sink.append(text);
        } catch (RuntimeException bug) {
            return () -> {
                throw bug;
            };
        }
    }

    /** The reason why no line could be written now; empty when one could. */
    public Optional<String> problem() {
        return await(sink::check);
    }

    /** Waits, and interrupts do not end the wait: a change that stops between two items is interrupted, and has its line all the same. */
    private Optional<String> await(Writing writing) {
        CompletableFuture<Optional<String>> done = new CompletableFuture<>();
        submit(writing, done);
        return done.completeOnTimeout(
                        Optional.of("its disk does not answer"), patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void submit(Writing writing, CompletableFuture<Optional<String>> done) {
        try {
            writer.execute(() -> done.complete(attempt(writing)));
        } catch (RejectedExecutionException refused) {
            done.complete(
                    writer.isShutdown()
                            ? Optional.of("the program is shutting down")
                            : complain("too many lines wait for its disk"));
        }
    }

    private Optional<String> attempt(Writing writing) {
        try {
            writing.run();
            complained.set(false);
            return Optional.empty();
        } catch (AuditException exception) {
            return complain(exception.reason());
        } catch (RuntimeException bug) {
            LOGGER.error("The audit log failed", bug);
            return complain("an internal error");
        }
    }

    private Optional<String> complain(String reason) {
        warn(reason);
        return Optional.of(reason);
    }

    /** Warns once, until lines are written again. */
    private void warn(String reason) {
        if (complained.compareAndSet(false, true)) {
            String consequence =
                    writer.isShutdown() ? "Its last lines may be lost." : "Calls that change something are refused.";
            LOGGER.warn("The audit log ({}) cannot be written: {}. {}", sink, reason, consequence);
        }
    }

    /** Waits, for a bounded time, until the lines are written that were added before. */
    public void flush() {
        await(() -> {});
    }

    /** Writes the lines that wait, for a bounded time, and takes no more. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                warn("its disk does not answer");
                writer.shutdownNow();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** Uses the sink. */
    @FunctionalInterface
    private interface Writing {
        void run() throws AuditException;
    }
}
