package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Changes that are told to stop. */
class StoppedChangesTest extends ShelfCalls {
    StoppedChangesTest() {
        super(Duration.ofSeconds(60));
    }

    @Test
    void aCancelledChangeStopsWhereItCanAndSaysWhatItDid() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.set((input, context) -> {
            shelf.remove(0);
            begun.countDown();
            goOn.await();
            int removed = 1;
            while (!context.cancellation().isCancelled()) {
                shelf.remove(0);
                removed++;
            }
            return new Cleared(removed, "stopped");
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = begin(answer);
        begun.await();
        handle.cancel();
        assertThat(answer).isNotDone();
        goOn.countDown();

        assertThat(answer.join()).isEqualTo(Success.of(Samples.json("{'removed': 1, 'text': 'stopped'}")));
        assertThat(shelf).hasSize(2);
    }

    @Test
    void aCallThatCommittedIsAnsweredWithWhatItDid() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.set((input, context) -> {
            context.commit();
            begun.countDown();
            goOn.await();
            return new Cleared(0, "written");
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = list(answer);
        begun.await();
        handle.cancel();
        goOn.countDown();
        assertThat(answer.join()).isEqualTo(Success.of(Samples.json("{'removed': 0, 'text': 'written'}")));
    }

    @Test
    void aCallThatIsRefusedItsSecondCommitIsAnsweredWithWhatItDidBefore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.set((input, context) -> {
            context.commit();
            begun.countDown();
            goOn.await();
            try {
                context.commit();
                return new Cleared(0, "both");
            } catch (ToolFailure refused) {
                return new Cleared(0, "the first");
            }
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = list(answer);
        begun.await();
        handle.cancel();
        goOn.countDown();
        assertThat(answer.join()).isEqualTo(Success.of(Samples.json("{'removed': 0, 'text': 'the first'}")));
    }

    @Test
    void aCallThatWasStoppedCannotCommit() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> committed = new CompletableFuture<>();
        work.set((input, context) -> {
            begun.countDown();
            while (!context.cancellation().isCancelled()) {
                Thread.onSpinWait();
            }
            try {
                context.commit();
                committed.complete("yes");
            } catch (ToolFailure refused) {
                committed.complete(refused.code().wireName());
            }
            return new Cleared(0, "written");
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = list(answer);
        begun.await();
        handle.cancel();
        assertThat(failure(answer.join()).code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(committed.join()).isEqualTo("cancelled");
    }

    @Test
    void theEndOfChangesWaitsForTheOneUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set((input, context) -> stopped(begun, context));
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        assertThat(begin(answer)).isNotNull();
        begun.await();

        invoker.endChanges(Duration.ofSeconds(60));

        assertThat(answer.getNow(null)).isEqualTo(Success.of(Samples.json("{'removed': 1, 'text': 'stopped'}")));
    }

    @Test
    void theEndOfChangesWaitsForOneThatItsCallerCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.set((input, context) -> {
            Cleared stopped = stopped(begun, context);
            goOn.await();
            return stopped;
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = begin(answer);
        begun.await();
        handle.cancel();
        goOn.countDown();

        invoker.endChanges(Duration.ofSeconds(60));

        assertThat(answer).isDone();
        assertThat(shelf).hasSize(2);
    }

    @Test
    void nothingBeginsToBeChangedAfterTheEnd() throws Exception {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);

        invoker.endChanges(Duration.ofSeconds(60));

        assertThat(failure(clear(approved)).code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    void theEndOfChangesWaitsForNothingThatReads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set((input, context) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return new Cleared(0, "read");
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        assertThat(list(answer)).isNotNull();
        begun.await();

        invoker.endChanges(Duration.ofDays(1));

        assertThat(answer).isNotDone();
    }

    @Test
    void aChangeThatOutlivesTheEndHasAnUnknownOutcome() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set(hanging(begun));
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        assertThat(begin(answer)).isNotNull();
        begun.await();

        invoker.endChanges(Duration.ofMillis(1));

        assertThat(failure(answer.join()).json().path("outcome").asText()).isEqualTo("unknown");
    }

    private Cleared stopped(CountDownLatch begun, ToolContext context) {
        shelf.remove(0);
        begun.countDown();
        while (!context.cancellation().isCancelled()) {
            Thread.onSpinWait();
        }
        return new Cleared(1, "stopped");
    }
}
