package io.github.plex4j.mcp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks independent questions at the same time, as many as a Plex server is asked at once. */
public final class SideBySide {
    /** The most requests of a client at a time. */
    static final int MOST = 4;

    private SideBySide() {}

    /**
     * Asks all questions and waits for the answers.
     *
     * @return the answers in the order of the questions
     * @throws CancellationException if the waiting thread is interrupted, which interrupts the questions, too. Otherwise, the
     *     exception of the first question that failed is thrown, and those that are still open are interrupted.
     */
    public static <T> List<T> ask(List<? extends Supplier<T>> questions) {
        if (questions.size() < 2) {
            return questions.stream().map(Supplier::get).toList();
        }
        ExecutorService workers = workers(Math.min(MOST, questions.size()));
        try {
            List<Future<T>> answers = new ArrayList<>();
            questions.forEach(question -> answers.add(workers.submit(question::get)));
            List<T> received = new ArrayList<>();
            answers.forEach(answer -> received.add(received(answer)));
            return received;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Asks the same of each thing, as {@link #ask} does; the answers are in the order of the things. */
    public static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> question) {
        return ask(things.stream()
                .<Supplier<R>>map(thing -> () -> question.apply(thing))
                .toList());
    }

    /**
     * Asks two questions and joins their answers.
     *
     * @throws CancellationException as {@link #ask}
     */
    public static <A extends @Nullable Object, B extends @Nullable Object, R> R both(
            Supplier<A> one, Supplier<B> other, BiFunction<? super A, ? super B, ? extends R> joined) {
        FutureTask<B> second = new FutureTask<>(other::get);
        worker(second).start();
        try {
            A first = one.get();
            return joined.apply(first, received(second));
        } finally {
            second.cancel(true);
        }
    }

    /**
     * Waits for an answer.
     *
     * @throws CancellationException if the waiting thread is interrupted
     */
    static <T extends @Nullable Object> T received(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(interrupted);
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        }
    }

    /** Threads for questions, which keep no program from ending. */
    static ExecutorService workers(int number) {
        return Executors.newFixedThreadPool(number, SideBySide::worker);
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
