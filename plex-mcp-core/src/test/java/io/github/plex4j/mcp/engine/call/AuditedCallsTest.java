package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolHandler;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.audit.RecordedLines;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of calls in the audit log. */
@Tag("S-15")
@Timeout(60)
class AuditedCallsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    private final List<String> shelf = new ArrayList<>(List.of("1", "2", "3"));
    private final ToolContext admin = ToolContext.builder()
            .clock(TestClocks.showing(now::get))
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .build();
    private final ToolContext asking = admin.toBuilder().asking(Asking.PERSON).build();
    private final AtomicReference<ToolHandler<Shelf, Cleared>> work =
            new AtomicReference<>((input, context) -> clear(context));
    private final RecordedLines lines = new RecordedLines();
    private final AuditLog log = AuditLog.to(lines);
    private final ToolInvoker invoker = new ToolInvoker(
            ToolCatalog.of(List.of(
                    tool("clear_shelf", Effect.DESTRUCTIVE),
                    tool("tidy_shelf", Effect.WRITE),
                    Samples.reading("look", Shelf.class)
                            .output(Cleared.class)
                            .handler((input, context) ->
                                    Objects.requireNonNull(work.get()).handle(input, context))
                            .build())),
            Redactor.none(),
            log,
            Duration.ofSeconds(10),
            Duration.ofMillis(20));

    record Shelf(
            @Arg(required = true, synonyms = "place") String shelf,
            @Arg @Nullable Integer limit) {}

    record Cleared(int removed) {}

    private Tool<Shelf, Cleared> tool(String name, Effect effect) {
        return Tool.named(name)
                .title("Clear a shelf")
                .description("Removes all.")
                .toolset(Samples.LIBRARY)
                .effect(effect)
                .input(Shelf.class)
                .output(Cleared.class)
                .handler((input, context) -> Objects.requireNonNull(work.get()).handle(input, context))
                .preview((input, context) -> new Target("Top shelf", "shelf", shelf.size()))
                .build();
    }

    private Cleared clear(ToolContext context) {
        context.record().begin(List.copyOf(shelf));
        int removed = 0;
        while (!shelf.isEmpty() && !context.cancellation().isCancelled()) {
            context.record().settle(shelf.remove(0), Fate.CHANGED);
            removed++;
        }
        return new Cleared(removed);
    }

    @AfterEach
    void stop() {
        invoker.close();
        log.close();
    }

    private ToolResult call(String tool, String arguments, ToolContext context) {
        return invoker.invoke(tool, Samples.json(arguments), context);
    }

    private ToolResult tidy() {
        return call("tidy_shelf", "{'shelf': 'top'}", admin);
    }

    /** All lines, once those that wait are written; the name of the call, which differs each time, left out. */
    private List<String> written() {
        assertThat(log.problem()).isEmpty();
        return lines.lines().stream()
                .map(line -> line.replaceFirst("\"call\":\"[0-9a-z]+-[0-9a-z]+-([0-9]+)\",", "\"call\":$1,"))
                .toList();
    }

    private static JsonNode json(String line) {
        return Samples.json(line);
    }

    private JsonNode last() {
        List<String> all = written();
        return json(all.get(all.size() - 1));
    }

    private static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

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
    void aChangeHasALineBeforeItsWorkOneWithItsKeysAndOneAtItsEnd() {
        tidy();

        String start =
                "{\"time\":\"2026-11-28T20:00:00.000Z\",\"call\":1,\"program\":\"plex-mcp\",\"tool\":\"tidy_shelf\","
                        + "\"effect\":\"write\",\"outcome\":";
        assertThat(written())
                .containsExactly(
                        start + "\"begun\",\"arguments\":[\"shelf\"],\"confirmed\":\"not_needed\"}",
                        start + "\"begun\",\"arguments\":[\"shelf\"],\"items\":3,\"keys\":[\"1\",\"2\",\"3\"]}",
                        start
                                + "\"ok\",\"arguments\":[\"shelf\"],\"millis\":0,\"confirmed\":\"not_needed\",\"items\":3,"
                                + "\"keys\":[\"1\",\"2\",\"3\"]}");
    }

    @Test
    void theFirstLineIsThereBeforeTheWorkBegins() {
        AtomicReference<List<String>> before = new AtomicReference<>(List.of());
        work.set((input, context) -> {
            before.set(lines.lines());
            return new Cleared(0);
        });
        tidy();

        assertThat(before.get()).singleElement().asString().contains("\"outcome\":\"begun\"");
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
    void aQuestionToAPersonIsALineOfItsOwn() {
        call("clear_shelf", "{'shelf': 'top'}", asking);

        assertThat(written()).hasSize(1);
        assertThat(last().path("outcome").asText()).isEqualTo("asked");
        assertThat(last().has("confirmed")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_NEEDED", "TYPED"})
    void aChangeSaysHowItWasConfirmed(ConfirmedBy by) {
        ConfirmationRequest question = (ConfirmationRequest) call("clear_shelf", "{'shelf': 'top'}", asking);
        call("clear_shelf", "{'shelf': 'top'}", asking.approvedBy(question.ticket(), by));

        assertThat(written().stream()
                        .skip(1)
                        .map(line -> json(line).path("confirmed").asText("")))
                .containsExactly(by.wireName(), "", by.wireName());
    }

    @Test
    void aChangeThatWasConfirmedByASecondCallSaysSo() {
        call("clear_shelf", "{'shelf': 'top'}", admin);
        call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin);

        assertThat(json(written().get(0)).path("code").asText()).isEqualTo("confirmation_required");
        assertThat(last().path("confirmed").asText()).isEqualTo("typed");
        assertThat(last().path("arguments")).isEqualTo(Samples.json("['shelf', 'confirm']"));
    }

    @Test
    void aChangeThatWasStoppedHalfwayIsPartial() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.set((input, context) -> {
            context.record().begin(List.copyOf(shelf));
            context.record().settle("1", Fate.CHANGED);
            begun.countDown();
            goOn.await();
            return new Cleared(1);
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle =
                invoker.submit("tidy_shelf", Samples.json("{'shelf': 'top'}"), admin, answer::complete);
        begun.await();
        goOn.countDown();
        handle.cancel();
        answer.join();

        JsonNode end = json(written().stream()
                .filter(line -> line.contains("millis") && !line.contains("unknown"))
                .findFirst()
                .orElseThrow());
        assertThat(end.path("outcome").asText()).isEqualTo("partial");
        assertThat(end.path("items").asInt()).isEqualTo(1);
        assertThat(end.path("keys")).isEqualTo(Samples.json("['1']"));
    }

    @Test
    void aLostAnswerIsUnknownAndItsKeyIsNamed() {
        work.set((input, context) -> {
            context.record().begin(List.copyOf(shelf));
            context.record().settle("1", Fate.UNCHANGED);
            context.record().settle("2", Fate.UNKNOWN);
            return new Cleared(0);
        });
        tidy();

        assertThat(last().path("outcome").asText()).isEqualTo("unknown");
        assertThat(last().path("items").asInt()).isZero();
        assertThat(last().path("unknownKeys")).isEqualTo(Samples.json("['2']"));
    }

    @Test
    void aBugInTheWorkIsUnknown() {
        work.set((input, context) -> {
            throw new IllegalStateException("a bug");
        });
        try (CapturedLog captured = CapturedLog.start()) {
            tidy();
            assertThat(captured.text()).contains("a bug");
        }

        assertThat(last().path("outcome").asText()).isEqualTo("unknown");
        assertThat(last().path("code").asText()).isEqualTo("partial");
    }

    @Test
    void aChangeThatIsNoLongerWaitedForIsUnknownAndHasALineMoreIfItEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        work.set((input, context) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException abandoned) {
                ended.complete(null);
            }
            return new Cleared(0);
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle =
                invoker.submit("tidy_shelf", Samples.json("{'shelf': 'top'}"), admin, answer::complete);
        begun.await();
        handle.cancel();
        assertThat(failure(answer.join()).code()).isEqualTo(FailureCode.PARTIAL);
        ended.join();
        invoker.close();
        while (lines.lines().size() < 3) {
            Thread.onSpinWait();
        }

        assertThat(written().stream().map(line -> json(line).path("outcome").asText()))
                .containsExactly("begun", "unknown", "ok");
    }

    @Test
    void aFailureOfTheWorkThatChangedNothingIsAFailure() {
        work.set((input, context) -> {
            throw ToolFailure.notFound("No shelf \"Secret\".", "Look again.");
        });
        tidy();

        assertThat(last().path("outcome").asText()).isEqualTo("failed");
        assertThat(last().path("code").asText()).isEqualTo("not_found");
        assertThat(last().path("confirmed").asText()).isEqualTo("not_needed");
    }

    @Test
    void aFailureAfterSomeItemsIsPartial() {
        work.set((input, context) -> {
            context.record().settle("1", Fate.CHANGED);
            throw ToolFailure.notFound("It is gone.", "Look again.");
        });
        tidy();

        assertThat(last().path("outcome").asText()).isEqualTo("partial");
        assertThat(last().path("keys")).isEqualTo(Samples.json("['1']"));
    }

    @Test
    void aKeyThatIsNoPlexKeyIsNotWritten() {
        work.set((input, context) -> {
            context.record().begin(List.of("Metropolis", "../1", "5d776b59ad5437001f79c6f8"));
            return new Cleared(0);
        });
        tidy();

        assertThat(json(written().get(1)).path("keys")).isEqualTo(Samples.json("['?', '5d776b59ad5437001f79c6f8']"));
    }

    @Test
    void withoutALogNothingIsChangedAndNothingIsAskedOfPlex() {
        lines.failBecause("its disk is full");
        Failure failure;
        try (CapturedLog captured = CapturedLog.start()) {
            failure = failure(call("clear_shelf", "{'shelf': 'top'}", asking));
            assertThat(captured.text()).containsOnlyOnce("cannot be written");
        }

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message())
                .isEqualTo("clear_shelf changes something, and the audit log cannot be written: its disk is full."
                        + " Nothing was changed.");
        assertThat(failure.hint()).contains("PLEX_MCP_AUDIT_DIR", "PLEX_MCP_AUDIT to off");
        assertThat(shelf).hasSize(3);
    }

    @Test
    void aLogThatFailsWhileAPersonThinksRefusesTheChange() {
        ConfirmationRequest question = (ConfirmationRequest) call("clear_shelf", "{'shelf': 'top'}", asking);
        lines.failBecause("its disk is full");
        try (CapturedLog captured = CapturedLog.start()) {
            failure(call(
                    "clear_shelf", "{'shelf': 'top'}", asking.approvedBy(question.ticket(), ConfirmedBy.ELICITATION)));
            assertThat(captured.text()).contains("cannot be written");
        }
        assertThat(shelf).hasSize(3);
    }

    @Test
    void keysThatCannotBeWrittenRefuseTheChange() {
        work.set((input, context) -> {
            lines.failBecause("its disk is full");
            return clear(context);
        });
        try (CapturedLog captured = CapturedLog.start()) {
            assertThat(failure(tidy()).message()).endsWith("its disk is full. Nothing was changed.");
            assertThat(captured.text()).contains("cannot be written");
        }
        assertThat(shelf).hasSize(3);
    }

    @Test
    void aChangeThatWasMadeIsNoFailureWhenItsEndCannotBeWritten() {
        work.set((input, context) -> {
            Cleared cleared = clear(context);
            lines.failBecause("its disk is full");
            return cleared;
        });
        try (CapturedLog captured = CapturedLog.start()) {
            assertThat(tidy())
                    .isEqualTo(
                            Success.of(Samples.json("{'removed': 3, 'note': 'The end of this change is missing from the"
                                    + " audit log, which cannot be written: its disk is full.'}")));
            assertThat(captured.text()).contains("cannot be written");
        }
        assertThat(shelf).isEmpty();
    }

    @Test
    void aFailureOfTheWorkKeepsItsCodeWhenItsEndCannotBeWritten() {
        work.set((input, context) -> {
            lines.failBecause("its disk is full");
            throw ToolFailure.notFound("No such shelf.", "Look again.");
        });
        try (CapturedLog captured = CapturedLog.start()) {
            Failure failure = failure(tidy());
            assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
            assertThat(failure.hint()).startsWith("Look again. The end of this change is missing");
            assertThat(captured.text()).contains("cannot be written");
        }
    }

    @Test
    void aReadIsAnsweredWithoutALog() {
        lines.failBecause("its disk is full");
        work.set((input, context) -> new Cleared(0));
        try (CapturedLog captured = CapturedLog.start()) {
            for (int call = 0; call < 10; call++) {
                assertThat(call("look", "{'shelf': 'top'}", admin))
                        .isEqualTo(Success.of(Samples.json("{'removed': 0}")));
            }
            assertThat(log.problem()).isPresent();
            assertThat(captured.text()).containsOnlyOnce("cannot be written");
        }
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
