package io.github.plex4j.client.internal.http;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call made on a thread of its own, and how it ended. */
final class Outcome {
    private final Thread thread;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    private Outcome(Runnable call) {
        thread = new Thread(
                () -> {
                    try {
                        call.run();
                    } catch (RuntimeException failed) {
                        failure.set(failed);
                    }
                    interrupted.set(Thread.currentThread().isInterrupted());
                },
                "call");
        thread.setDaemon(true);
    }

    static Outcome of(Runnable call) {
        Outcome outcome = new Outcome(call);
        outcome.thread.start();
        return outcome;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for the end of the call. */
    RuntimeException failure() throws InterruptedException {
        return end().orElseThrow(() -> new AssertionError("The call did not fail"));
    }

    /** Waits for the end of the call; empty when it succeeded. */
    Optional<RuntimeException> end() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(10));
        if (thread.isAlive()) {
            throw new AssertionError("The call did not end");
        }
        return Optional.ofNullable(failure.get());
    }

    /** Whether the thread's interrupt flag was set when the call had ended. */
    boolean wasInterrupted() {
        return interrupted.get();
    }
}
