package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.ToolResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lines of calls that change nothing. */
@Tag("S-15")
class AuditedCallsTest extends AuditedShelf {
    @Test
    void aReadHasOneLineWithTheNamesOfItsArgumentsAndNoValue() {
        work.set((input, context) -> {
            now.updateAndGet(time -> time.plusMillis(12));
            return new Cleared(0);
        });
        call("look", "{'place': 'Secret shelf', 'limit': 3}", admin);

        assertThat(written())
                .containsExactly("{\"time\":\"2026-11-28T20:00:00.012Z\",\"call\":1,\"program\":\"plex-mcp\","
                        + "\"tool\":\"look\",\"effect\":\"read\",\"outcome\":\"ok\",\"arguments\":[\"shelf\",\"limit\"],"
                        + "\"millis\":12}");
    }

    @Test
    void anUnknownToolAndHostileNamesOfArgumentsAreNotRepeated() {
        call("Metropolis\n{\"tool\":\"x\"}", "{'tOkEn': 'x'}", admin);
        call("look", "{'shelf': 'a', 'Metropolis': 1, '\\n{}': 2, 'confirm': 'x', 'limit': null}", admin);

        assertThat(written())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("Metropolis", "tOkEn", "\n")
                        .contains("\"outcome\":\"failed\",", "\"code\":\"invalid_input\""));
        assertThat(json(written().get(0)).path("otherArguments").asInt()).isEqualTo(1);
        assertThat(json(written().get(0)).has("tool")).isFalse();
        assertThat(json(written().get(1)).path("otherArguments").asInt()).isEqualTo(3);
        assertThat(json(written().get(1)).path("arguments")).isEqualTo(Samples.json("['shelf']"));
    }

    @Test
    void aReadThatIsCancelledHasALine() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set((input, context) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return new Cleared(0);
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = invoker.submit("look", Samples.json("{'shelf': 'top'}"), admin, answer::complete);
        begun.await();
        handle.cancel();
        answer.join();

        assertThat(last().path("code").asText()).isEqualTo("cancelled");
        assertThat(written()).hasSize(1);
    }
}
