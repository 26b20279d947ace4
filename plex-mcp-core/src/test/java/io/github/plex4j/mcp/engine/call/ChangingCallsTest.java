package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
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
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangingCallsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    private final List<String> shelf = new ArrayList<>(List.of("a", "b", "c"));
    private final ToolContext admin = ToolContext.builder()
            .clock(TestClocks.showing(now::get))
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .limits(new Limits(1_000, Optional.of(Duration.ofSeconds(45))))
            .build();
    private final ToolContext asking = admin.toBuilder().asking(Asking.PERSON).build();
    private final AtomicReference<ToolHandler<Shelf, Cleared>> work =
            new AtomicReference<>((input, context) -> clear());
    private final AtomicReference<Target> target = new AtomicReference<>();
    private final ToolInvoker invoker = new ToolInvoker(
            ToolCatalog.of(List.of(
                    tool("clear_shelf", Effect.DESTRUCTIVE, false),
                    tool("burn_shelf", Effect.DESTRUCTIVE, true),
                    tool("tidy_shelf", Effect.WRITE, false),
                    Samples.reading("list_shelf", Shelf.class)
                            .effect(Effect.EXPORT)
                            .output(Cleared.class)
                            .handler((input, context) ->
                                    Objects.requireNonNull(work.get()).handle(input, context))
                            .build())),
            Redactor.none(),
            Duration.ofSeconds(10),
            Duration.ofMillis(20));

    record Shelf(@Arg(required = true) String shelf) {}

    record Cleared(int removed, String text) {}

    private Tool<Shelf, Cleared> tool(String name, Effect effect, boolean person) {
        var builder = Tool.named(name)
                .title("Clear a shelf")
                .description("Removes all.")
                .toolset(Samples.LIBRARY)
                .effect(effect)
                .input(Shelf.class)
                .output(Cleared.class)
                .handler((input, context) -> Objects.requireNonNull(work.get()).handle(input, context))
                .preview((input, context) -> Optional.ofNullable(target.get())
                        .orElseGet(() -> new Target("Top \u202eshelf", "shelf", shelf.size())));
        return (person ? builder.confirmedByPerson() : builder).build();
    }

    private Cleared clear() {
        int removed = shelf.size();
        shelf.clear();
        return new Cleared(removed, "cleared");
    }

    @AfterEach
    void stop() {
        invoker.close();
    }

    private ToolResult call(String tool, String arguments, ToolContext context) {
        return invoker.invoke(tool, Samples.json(arguments), context);
    }

    private ToolResult clear(ToolContext context) {
        return call("clear_shelf", "{'shelf': 'top'}", context);
    }

    private ConfirmationRequest question() {
        return (ConfirmationRequest) clear(asking);
    }

    private static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    @Test
    @Tag("S-13")
    void asksBeforeItDestroys() {
        assertThat(question().question())
                .isEqualTo("Clear a shelf: shelf \"Top shelf\" (3 items)? This cannot be undone.");
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void destroysOnceAPersonAgreedAndNoMoreThanOnce() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);

        assertThat(clear(approved)).isEqualTo(Success.of(Samples.json("{'removed': 3, 'text': 'cleared'}")));
        shelf.addAll(List.of("d", "e", "f"));
        assertThat(failure(clear(approved)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void anAgreementHoldsForTheSameArgumentsAlone() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);

        assertThat(failure(call("clear_shelf", "{'shelf': 'bottom'}", approved)).code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure(call("burn_shelf", "{'shelf': 'top'}", approved)).code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void anAgreementHoldsForWhatThePersonSaw() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);
        shelf.add("d");

        Failure failure = failure(clear(approved));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.message()).contains("it is now shelf \"Top shelf\", 4 items", "Nothing was changed");
        assertThat(shelf).hasSize(4);
    }

    @Test
    @Tag("S-13")
    void anAgreementHoldsForTwoMinutes() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);
        now.updateAndGet(time -> time.plusSeconds(120));
        assertThat(failure(clear(approved)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void aCallerThatCannotAskIsToldToShowItAndToRepeatTheTitle() {
        Failure failure = failure(clear(admin));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(failure.hint()).startsWith("Show this to the user and wait");
        assertThat(failure.json().path("effect").asText()).isEqualTo("destructive");
        assertThat(failure.json().path("target")).isEqualTo(Samples.json("{'title': 'Top shelf', 'kind': 'shelf'}"));
        assertThat(failure.json().path("count").asInt()).isEqualTo(3);
        assertThat(failure.json().path("expect").asText()).isEqualTo("Top shelf");
        assertThat(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin))
                .isInstanceOf(Success.class);
        assertThat(shelf).isEmpty();
    }

    @Test
    @Tag("S-13")
    void aRepeatedTitleCountsOnceAndNeverOnAFirstCall() {
        String confirmed = "{'shelf': 'top', 'confirm': 'Top shelf'}";
        assertThat(failure(call("clear_shelf", confirmed, admin)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(call("clear_shelf", confirmed, admin)).isInstanceOf(Success.class);
        assertThat(failure(call("clear_shelf", confirmed, admin)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
    }

    @Test
    @Tag("S-13")
    void anotherTitleOrALateOneAsksAnew() {
        clear(admin);
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'yes'}", admin))
                        .code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        now.updateAndGet(time -> time.plusSeconds(300));
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin))
                        .code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void aRepeatedTitleDoesNotCountOnceTheNumberIsAnother() {
        clear(admin);
        shelf.remove("a");
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin))
                        .code())
                .isEqualTo(FailureCode.CONFLICT);
        assertThat(shelf).hasSize(2);
    }

    @Test
    void refusesAConfirmationThatIsNoText() {
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': true}", admin))
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    @Tag("S-13")
    void whatIsGoneForGoodIsLeftToAPersonAtATerminal() {
        Failure failure = failure(call("burn_shelf", "{'shelf': 'it''s top'}".replace("''", "\u2019"), admin));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(failure.hint()).contains("plex-cli --mode admin burn-shelf 'it\u2019s top'");
        assertThat(failure.json().has("expect")).isFalse();
    }

    @Test
    @Tag("S-13")
    void nothingIsConfirmedByASecondCallWhereTheOwnerWantsAPerson() {
        ToolContext person = admin.toBuilder().asking(Asking.TERMINAL).build();
        clear(person);
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", person))
                        .hint())
                .contains("plex-cli --mode admin clear-shelf top");
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void aChangeOfAFewAsksNobodyAndOneOfManyOrOfAWholeShowAsks() {
        assertThat(call("tidy_shelf", "{'shelf': 'top'}", asking)).isInstanceOf(Success.class);
        target.set(new Target("Top", "shelf", 26));
        assertThat(call("tidy_shelf", "{'shelf': 'top'}", asking)).isInstanceOf(ConfirmationRequest.class);
        target.set(new Target("Top", "show", 1, true));
        assertThat(call("tidy_shelf", "{'shelf': 'top'}", asking)).isInstanceOf(ConfirmationRequest.class);
    }

    @Test
    @Tag("S-13")
    void anAgreementToManyIsNoneToAFew() {
        target.set(new Target("Top", "shelf", 26));
        ConfirmationRequest many = (ConfirmationRequest) call("tidy_shelf", "{'shelf': 'top'}", asking);
        target.set(new Target("Top", "shelf", 25));

        ToolResult result =
                call("tidy_shelf", "{'shelf': 'top'}", asking.approvedBy(many.ticket(), ConfirmedBy.ELICITATION));

        assertThat(failure(result).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(shelf).hasSize(3);
    }

    @Test
    void theWorkHasItsOwnTime() {
        work.set((input, context) ->
                new Cleared(0, context.timeBudget().remaining().orElseThrow().toString()));
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);
        now.updateAndGet(time -> time.plusSeconds(100));
        assertThat(((Success) clear(approved)).structured().path("text").asText())
                .isEqualTo("PT45S");
    }

    @Test
    void anAnswerAboveEveryBoundIsNoFailure() {
        work.set((input, context) -> new Cleared(3, "x".repeat(2_000)));
        assertThat(clear(asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION)))
                .isInstanceOf(Success.class);
    }

    @Test
    void aBugInTheWorkLeavesTheOutcomeUnknown() {
        work.set((input, context) -> {
            shelf.remove(0);
            throw new IllegalStateException("a bug");
        });
        Failure failure;
        try (CapturedLog log = CapturedLog.start()) {
            failure = failure(clear(asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION)));
            assertThat(log.text()).contains("clear_shelf failed");
        }
        assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
        assertThat(failure.json().path("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void aTargetWithoutATitleIsConfirmedByTheNameOfTheTool() {
        target.set(new Target("\u200b", "shelf", 3));
        assertThat(failure(clear(admin)).json().path("expect").asText()).isEqualTo("clear_shelf");
        assertThat(call("clear_shelf", "{'shelf': 'top', 'confirm': 'clear_shelf'}", admin))
                .isInstanceOf(Success.class);
    }

    @Test
    void aFailureOfTheWorkIsTold() {
        work.set((input, context) -> {
            throw ToolFailure.notFound("There is no such shelf.", "Look again.");
        });
        assertThat(failure(clear(asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION)))
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
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
    void aChangeThatDoesNotStopHasAnUnknownOutcome() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        work.set((input, context) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return clear();
        });
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
        work.set((input, context) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return clear();
        });
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

    private InvocationHandle list(CompletableFuture<ToolResult> answer) {
        ToolContext exporting = admin.toBuilder()
                .policy(admin.policy().exportingTo(Path.of("files")))
                .build();
        return invoker.submit("list_shelf", Samples.json("{'shelf': 'top'}"), exporting, answer::complete);
    }

    @Test
    void tellsWhatIsBeingChangedToStop() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.set((input, context) -> {
            begun.countDown();
            goOn.await();
            return new Cleared(0, context.cancellation().isCancelled() ? "stopped" : "not stopped");
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        assertThat(invoker.stopChanges()).isFalse();
        InvocationHandle handle = begin(answer);
        assertThat(handle).isNotNull();
        begun.await();
        assertThat(invoker.stopChanges()).isTrue();
        goOn.countDown();
        assertThat(((Success) answer.join()).structured().path("text").asText()).isEqualTo("stopped");
    }

    private InvocationHandle begin(CompletableFuture<ToolResult> answer) {
        return invoker.submit(
                "clear_shelf",
                Samples.json("{'shelf': 'top'}"),
                asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION),
                answer::complete);
    }
}
