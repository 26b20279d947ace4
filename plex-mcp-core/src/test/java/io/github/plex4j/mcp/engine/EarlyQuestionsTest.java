package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexClient;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions that a call asks ahead. */
class EarlyQuestionsTest {
    private static final int SECONDS = 20;

    private final PlexClient client = PlexClient.builder().build();
    private final ToolContext call = ToolContext.builder().plex(() -> client).build();
    private final AtomicInteger asked = new AtomicInteger();

    private record Answer(int about) implements MemoryKey<Integer> {}

    @AfterEach
    void close() {
        call.endCall();
        client.close();
    }

    @Test
    void whatWasAskedAheadIsNotAskedAgain() {
        call.askAhead(new Answer(1), asked::incrementAndGet);

        assertThat(call.remembered(new Answer(1), asked::incrementAndGet)).isEqualTo(1);
        assertThat(call.remembered(new Answer(1), asked::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void theSameIsAskedAheadOnce() {
        call.askAhead(new Answer(1), asked::incrementAndGet);
        call.askAhead(new Answer(1), asked::incrementAndGet);

        assertThat(call.remembered(new Answer(1), asked::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whatIsRememberedIsNotAskedAhead() {
        call.remember(new Answer(1), 7);

        call.askAhead(new Answer(1), asked::incrementAndGet);

        assertThat(call.remembered(new Answer(1), asked::incrementAndGet)).isEqualTo(7);
        assertThat(asked).hasValue(0);
    }

    @Test
    void questionsAskedAheadAreUnderWayTogether() {
        CyclicBarrier both = new CyclicBarrier(2);
        Supplier<Integer> meeting = () -> {
            try {
                return both.await(SECONDS, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        };

        call.askAhead(new Answer(1), meeting);

        assertThat(List.of(meeting.get(), call.remembered(new Answer(1), meeting)))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void ofManyQuestionsFourAreUnderWayAtATime() {
        AtomicInteger running = new AtomicInteger();
        List<Answer> keys = IntStream.range(0, 20).mapToObj(Answer::new).toList();

        keys.forEach(key -> call.askAhead(key, () -> {
            int now = running.incrementAndGet();
            running.decrementAndGet();
            return now;
        }));

        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(call.remembered(key, asked::incrementAndGet)).isBetween(1, 4));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aFailureIsThatOfTheOneWhoNeedsTheAnswerAndNothingIsRememberedOfIt() {
        call.askAhead(new Answer(1), () -> {
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(() -> call.remembered(new Answer(1), asked::incrementAndGet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(call.remembered(new Answer(1), asked::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void theEndOfACallInterruptsWhatNobodyNeeded() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        call.askAhead(new Answer(1), () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                interrupted.countDown();
            }
            return 1;
        });
        assertThat(begun.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        call.endCall();

        assertThat(interrupted.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
