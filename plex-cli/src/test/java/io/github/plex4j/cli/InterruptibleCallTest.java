package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptibleCallTest {
    @Test
    @Tag("S-10")
    void aChangeWhoseItemDoesNotEndHasAnUnknownOutcome() {
        AtomicReference<Runnable> interrupt = new AtomicReference<>(() -> {});
        CountDownLatch done = new CountDownLatch(1);
        ToolResult result;
        try (MarkedMovies movies = new MarkedMovies();
                ToolInvoker invoker = new ToolInvoker(ToolCatalog.of(List.of(movies.tool())), Redactor.none())) {
            movies.server().beforeRequest(MarkedMovies.PATH, 1, library -> {
                new Thread(interrupt.get()).start();
                await(done);
            });
            Interrupts interrupts = action -> {
                interrupt.set(action);
                return () -> {};
            };
            ToolContext context = ToolContext.builder()
                    .policy(ToolPolicy.of(Mode.WRITE, ToolsetChoice.ofAll(), Set.of()))
                    .build();

            result = new InterruptibleCall(invoker, interrupts, Duration.ofMillis(50))
                    .answer("mark_movies", JsonNodeFactory.instance.objectNode().put("count", 5), context);
            done.countDown();
        }

        assertThat(result).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
            assertThat(failure.message()).endsWith("its outcome is unknown.");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
