package io.github.plex4j.mcp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Asks independent questions at the same time, as many as a Plex server is asked at once. */
public final class SideBySide {
    private static final int MOST = 4;

    private SideBySide() {}

    /**
     * Asks all questions and waits for the answers.
     *
     * @return the answers in the order of the questions
     * @throws CancellationException if the waiting thread is interrupted, which interrupts the questions, too. Otherwise, the
     *     exception of the first question that failed is thrown, and those that are still open are interrupted.
     */
    public static <T> List<T> ask(List<Supplier<T>> questions) {
        if (questions.size() < 2) {
            return questions.stream().map(Supplier::get).toList();
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(MOST, questions.size()), SideBySide::worker);
        try {
            List<Future<T>> answers = new ArrayList<>();
            questions.forEach(question -> answers.add(workers.submit(question::get)));
            List<T> received = new ArrayList<>();
            for (Future<T> answer : answers) {
                received.add(answer.get());
            }
            return received;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(interrupted);
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "plex-question");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException rethrown(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }
}
