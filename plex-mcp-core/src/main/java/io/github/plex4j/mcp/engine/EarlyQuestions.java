package io.github.plex4j.mcp.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a call has asked before it needs the answers, under way on threads of their own. None of them may wait for
 * another one. Thread-safe.
 */
final class EarlyQuestions {
    private final Map<MemoryKey<?>, Future<?>> open = new HashMap<>();
    private @Nullable ExecutorService workers;

    /** Asks, unless the same is being asked already. */
    synchronized <T> void ask(MemoryKey<T> key, Supplier<T> question) {
        ExecutorService running = workers;
        if (running == null) {
            running = SideBySide.workers(SideBySide.MOST);
            workers = running;
        }
        if (!open.containsKey(key)) {
            open.put(key, running.submit(question::get));
        }
    }

    /**
     * Waits for the answer to a question; empty when it was not asked, or was answered to somebody before.
     *
     * @throws RuntimeException that of the question
     */
    <T> Optional<T> answer(MemoryKey<T> key) {
        Future<?> asked = find(key);
        if (asked == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.cast(SideBySide.received(asked)));
        } finally {
            remove(key);
        }
    }

    private synchronized @Nullable Future<?> find(MemoryKey<?> key) {
        return open.get(key);
    }

    private synchronized void remove(MemoryKey<?> key) {
        open.remove(key);
    }

    /** Interrupts the questions whose answers nobody needed. */
    synchronized void abandon() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
