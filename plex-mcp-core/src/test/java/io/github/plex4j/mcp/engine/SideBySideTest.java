package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final int SECONDS = 20;

    @Test
    void answersComeInTheOrderOfTheQuestions() {
        List<Supplier<Integer>> questions = IntStream.range(0, 50)
                .<Supplier<Integer>>mapToObj(number -> () -> number)
                .toList();

        assertThat(SideBySide.ask(questions))
                .isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void fourQuestionsAreAskedAtATime() {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger running = new AtomicInteger();
        Supplier<Boolean> question = () -> {
            boolean few = running.incrementAndGet() <= 4;
            try {
                four.await(SECONDS, TimeUnit.SECONDS);
            } catch (Exception alone) {
                return false;
            } finally {
                running.decrementAndGet();
            }
            return few;
        };

        assertThat(SideBySide.ask(
                        List.of(question, question, question, question, question, question, question, question)))
                .containsOnly(true);
    }

    @Test
    void aQuestionAloneIsAskedOnTheCallersThread() {
        assertThat(SideBySide.ask(List.of(Thread::currentThread))).containsExactly(Thread.currentThread());
    }

    @Test
    void theFailureOfAQuestionIsThatOfAll() {
        Supplier<String> failing = () -> {
            throw new IllegalArgumentException("no");
        };

        assertThatThrownBy(() -> SideBySide.ask(List.of(() -> "yes", failing)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }

    @Test
    void whoeverWaitsCanBeInterruptedAndSoAreTheQuestions() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        Supplier<String> endless = () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                interrupted.countDown();
            }
            return "";
        };
        AtomicInteger cancelled = new AtomicInteger();
        Thread caller = new Thread(() -> {
            try {
                SideBySide.ask(List.of(endless, endless));
            } catch (CancellationException expected) {
                cancelled.incrementAndGet();
            }
        });
        caller.start();
        assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        assertThat(interrupted.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        caller.join();
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void twoQuestionsOfDifferentKindsAreUnderWayTogether() {
        CyclicBarrier meeting = new CyclicBarrier(2);

        String joined =
                SideBySide.both(() -> met(meeting), () -> String.valueOf(met(meeting)), (one, other) -> one + other);

        assertThat(joined).isIn("01", "10");
    }

    private static int met(CyclicBarrier meeting) {
        try {
            return meeting.await(SECONDS, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void theFailureOfOneOfTwoQuestionsIsThatOfBoth() {
        Supplier<String> failing = () -> {
            throw new IllegalArgumentException("no");
        };

        assertThatThrownBy(() -> SideBySide.both(failing, () -> 1, (one, other) -> other))
                .hasMessage("no");
        assertThatThrownBy(() -> SideBySide.both(() -> 1, failing, (one, other) -> other))
                .hasMessage("no");
    }

    @Test
    void whenOneOfTwoQuestionsFailsTheOtherIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Supplier<String> endless = () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                interrupted.countDown();
            }
            return "";
        };
        Supplier<String> failing = () -> {
            try {
                begun.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalArgumentException("no");
        };

        assertThatThrownBy(() -> SideBySide.both(failing, endless, (one, other) -> one))
                .hasMessage("no");

        assertThat(interrupted.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
