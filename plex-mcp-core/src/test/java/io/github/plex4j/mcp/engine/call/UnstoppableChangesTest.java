package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Changes that do not stop when they are told to. */
class UnstoppableChangesTest extends ShelfCalls {
    UnstoppableChangesTest() {
        super(Duration.ofMillis(20));
    }

    @Test
    void aChangeThatDoesNotStopHasAnUnknownOutcome() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set(hanging(begun));
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = begin(answer);
        begun.await();
        handle.cancel();

        Failure failure = failure(answer.join());
        assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
        assertThat(failure.json().path("outcome").asText()).isEqualTo("unknown");
        assertThat(failure.hint()).startsWith("Look at what is there now");
    }

    @Test
    void stoppingAChangeAgainDoesNotMakeItsCallerWaitLonger() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set(hanging(begun));
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = begin(answer);
        begun.await();
        while (!answer.isDone()) {
            handle.cancel();
        }
        assertThat(failure(answer.join()).json().path("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void anExportThatDoesNotStopSpeaksOfItsFileAndNotOfPlex() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set((input, context) -> {
            context.commit();
            begun.countDown();
            new CountDownLatch(1).await();
            return clear();
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = list(answer);
        begun.await();
        handle.cancel();

        Failure failure = failure(answer.join());
        assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
        assertThat(failure.message())
                .contains("whether the file is there is unknown")
                .doesNotContain("Plex");
        assertThat(failure.hint()).contains("export folder");
    }
}
