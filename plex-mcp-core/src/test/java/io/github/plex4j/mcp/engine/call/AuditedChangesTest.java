package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of changes. */
@Tag("S-15")
class AuditedChangesTest extends AuditedShelf {
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
    void itemsWhoseKeysAreNotShownAreCountedEach() {
        shelf.clear();
        shelf.addAll(List.of("Metropolis", "4", "Nosferatu"));
        tidy();

        assertThat(last().path("items").asInt()).isEqualTo(3);
        assertThat(last().path("keys")).isEqualTo(Samples.json("['?', '4', '?']"));
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

        assertThat(json(written().get(1)).path("keys"))
                .isEqualTo(Samples.json("['?', '?', '5d776b59ad5437001f79c6f8']"));
    }
}
