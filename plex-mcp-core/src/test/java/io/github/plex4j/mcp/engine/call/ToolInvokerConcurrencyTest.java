package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Samples.Text;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToolInvokerConcurrencyTest {
    private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();
    private static final ToolContext CONTEXT = ToolContext.builder().build();

    private final CountDownLatch release = new CountDownLatch(1);
    private final BlockingQueue<Thread> started = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> interrupted = new LinkedBlockingQueue<>();

    private final Tool<NoInput, Text> waiting = Samples.answering("get_slowly", (input, context) -> {
        started.add(Thread.currentThread());
        try {
            release.await();
        } catch (InterruptedException exception) {
            interrupted.add(Thread.currentThread());
            throw exception;
        }
        return new Text("done");
    });
    private final Tool<NoInput, Text> quick = Samples.answering(
            "get_quickly", (input, context) -> new Text(Thread.interrupted() ? "interrupted" : "done"));
    private final ToolInvoker invoker = new ToolInvoker(ToolCatalog.of(List.of(waiting, quick)), Redactor.none());

    @Test
    @Tag("S-11")
    void answersEachOfTenThousandCallsAtOnce() throws Exception {
        List<CompletableFuture<ToolResult>> answers = new ArrayList<>();
        AtomicInteger told = new AtomicInteger();
        for (int call = 0; call < 10_000; call++) {
            CompletableFuture<ToolResult> answer = new CompletableFuture<>();
            invoker.submit("get_slowly", NONE, CONTEXT, result -> {
                told.incrementAndGet();
                answer.complete(result);
            });
            answers.add(answer);
        }
        release.countDown();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get();
        List<String> outcomes =
                answers.stream().map(ToolInvokerConcurrencyTest::outcome).toList();

        assertThat(outcomes).filteredOn("answered"::equals).hasSize(ToolInvoker.RUNNING + ToolInvoker.WAITING);
        assertThat(outcomes)
                .filteredOn("rate_limited"::equals)
                .hasSize(10_000 - ToolInvoker.RUNNING - ToolInvoker.WAITING);
        assertThat(told).hasValue(10_000);
        invoker.close();
    }

    @Test
    void takesNewCallsAfterItWasFull() throws Exception {
        for (int call = 0; call < ToolInvoker.RUNNING + ToolInvoker.WAITING; call++) {
            invoker.submit("get_slowly", NONE, CONTEXT, result -> {});
        }
        ToolResult refused = invoker.invoke("get_quickly", NONE, CONTEXT);
        release.countDown();
        ToolResult answered = refused;
        while (outcome(answered).equals("rate_limited")) {
            answered = invoker.invoke("get_quickly", NONE, CONTEXT);
        }

        assertThat(outcome(refused)).isEqualTo("rate_limited");
        assertThat(outcome(answered)).isEqualTo("answered");
        invoker.close();
    }

    @Test
    @Tag("S-09")
    void aCallWithoutTimeLeftIsAnsweredAndItsWorkerInterrupted() throws Exception {
        ToolContext brief = CONTEXT.toBuilder()
                .limits(new Limits(Limits.DEFAULT_MAX_ANSWER_BYTES, Optional.of(Duration.ofMillis(50))))
                .build();
        try (ToolInvoker strict = new ToolInvoker(
                ToolCatalog.of(List.of(waiting)), Redactor.none(), AuditLog.off(), Duration.ZERO, Duration.ZERO)) {
            ToolResult result = strict.invoke("get_slowly", NONE, brief);

            assertThat(outcome(result)).isEqualTo("timeout");
            assertThat(started)
                    .allSatisfy(worker ->
                            assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isSameAs(worker));
        }
    }

    @Test
    @Tag("S-10")
    void cancelAnswersAtOnceAndInterruptsTheWorker() throws Exception {
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = invoker.submit("get_slowly", NONE, CONTEXT, answer::complete);
        Thread worker = started.take();
        handle.cancel();

        assertThat(answer).isCompleted();
        assertThat(outcome(answer)).isEqualTo("cancelled");
        assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isSameAs(worker);
        invoker.close();
    }

    @Test
    void cancelEndsACallThatHasNotBegun() throws Exception {
        for (int call = 0; call < ToolInvoker.RUNNING; call++) {
            invoker.submit("get_slowly", NONE, CONTEXT, result -> {});
        }
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        invoker.submit("get_quickly", NONE, CONTEXT, answer::complete).cancel();

        assertThat(outcome(answer)).isEqualTo("cancelled");
        invoker.close();
    }

    @Test
    void anInterruptedWorkerIsFitForTheNextCall() throws Exception {
        for (int round = 0; round < ToolInvoker.RUNNING * 4; round++) {
            InvocationHandle handle = invoker.submit("get_slowly", NONE, CONTEXT, result -> {});
            started.take();
            handle.cancel();
            interrupted.take();
        }

        assertThat(invoker.invoke("get_quickly", NONE, CONTEXT))
                .isEqualTo(Success.of(Samples.json("{'text': 'done'}")));
        invoker.close();
    }

    @Test
    void cancelAfterTheAnswerChangesNothing() throws Exception {
        List<ToolResult> told = new ArrayList<>();
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = invoker.submit("get_quickly", NONE, CONTEXT, result -> {
            told.add(result);
            answer.complete(result);
        });
        ToolResult first = answer.get();
        handle.cancel();
        handle.cancel();

        assertThat(told).containsExactly(first);
        assertThat(outcome(first)).isEqualTo("answered");
        invoker.close();
    }

    @Test
    void anInterruptedCallerIsAnsweredAndStaysInterrupted() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            ToolResult result = invoker.invoke("get_slowly", NONE, CONTEXT);
            seen.complete(outcome(result) + " " + Thread.currentThread().isInterrupted());
        });
        caller.start();
        started.take();
        caller.interrupt();

        assertThat(seen.get()).isEqualTo("cancelled true");
        invoker.close();
    }

    @Test
    void closeAnswersWhatIsOpenAndTakesNoMore() throws Exception {
        List<CompletableFuture<ToolResult>> answers = new ArrayList<>();
        for (int call = 0; call < 2 * ToolInvoker.RUNNING; call++) {
            CompletableFuture<ToolResult> answer = new CompletableFuture<>();
            invoker.submit("get_slowly", NONE, CONTEXT, answer::complete);
            answers.add(answer);
        }
        invoker.close();

        assertThat(answers).allSatisfy(answer -> assertThat(outcome(answer)).isEqualTo("cancelled"));
        assertThat(outcome(invoker.invoke("get_quickly", NONE, CONTEXT))).isEqualTo("cancelled");
    }

    @Test
    void aConsumerThatFailsHarmsNobody() {
        for (int call = 0; call < ToolInvoker.RUNNING * 2; call++) {
            invoker.submit("get_quickly", NONE, CONTEXT, result -> {
                throw new IllegalStateException("not delivered");
            });
        }

        assertThat(outcome(invoker.invoke("get_quickly", NONE, CONTEXT))).isEqualTo("answered");
        invoker.close();
    }

    @Test
    void theCallerNeverRunsATool() throws Exception {
        release.countDown();
        invoker.invoke("get_slowly", NONE, CONTEXT);

        assertThat(started.take()).isNotSameAs(Thread.currentThread());
        invoker.close();
    }

    private static String outcome(CompletableFuture<ToolResult> answer) {
        try {
            return outcome(answer.get());
        } catch (InterruptedException | ExecutionException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static String outcome(ToolResult result) {
        return result instanceof Failure failure ? failure.code().wireName() : "answered";
    }
}
