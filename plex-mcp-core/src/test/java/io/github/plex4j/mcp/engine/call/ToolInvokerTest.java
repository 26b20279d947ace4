package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Samples.Text;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ToolInvokerTest extends OneToolCalls {
    @Test
    void answersWithTheRecordAsJsonAndAsText() {
        ToolResult result = call(Samples.answering("get_it", (input, context) -> new Text("Metropolis")));

        assertThat(result)
                .isEqualTo(new Success(
                        Samples.json("{'text': 'Metropolis'}"),
                        List.of(new ContentBlock.Text("{\"text\":\"Metropolis\"}"))));
    }

    @Test
    void bindsTheArguments() {
        Tool<Samples.Named, Text> tool = Samples.reading("greet_it", Samples.Named.class)
                .handler((input, context) -> new Text("Hello " + input.name()))
                .build();

        assertThat(call(tool, "{'name': 'you'}")).isEqualTo(Success.of(Samples.json("{'text': 'Hello you'}")));
        assertThat(failure(call(tool, "{}")))
                .isEqualTo(new Failure(
                        FailureCode.INVALID_INPUT,
                        "name is missing; it is required.",
                        "Correct the arguments and call again."));
    }

    @Test
    void namesTheNearestOfAnUnknownTool() {
        try (ToolInvoker invoker = invoker(
                Samples.answering("get_libraries", (input, context) -> new Text("x")),
                Samples.of("delete_library", Samples.LIBRARY, Effect.DESTRUCTIVE))) {
            Failure failure = failure(invoker.invoke("get_libary", none(), CONTEXT));

            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(failure.message()).isEqualTo("Unknown tool \"get_libary\".");
            assertThat(failure.hint()).isEqualTo("Nearest: get_libraries.");
        }
    }

    @Test
    void refusesWhatThePolicyDoesNotAllow() {
        assertThat(failure(call(Samples.of("write_it", Samples.LIBRARY, Effect.WRITE)))
                        .message())
                .isEqualTo("write_it needs mode write; this program runs in mode read.");
    }

    @Test
    void destroysNothingUnasked() {
        ToolContext admin = CONTEXT.toBuilder()
                .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
                .build();
        try (ToolInvoker invoker = invoker(Samples.of("delete_it", Samples.LIBRARY, Effect.DESTRUCTIVE))) {
            assertThat(failure(invoker.invoke("delete_it", none(), admin)).code())
                    .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        }
    }

    @Test
    void answersAFailureOfTheHandler() {
        ToolResult result = call(Samples.answering("get_it", (input, context) -> {
            throw new ToolFailure(FailureCode.CONFLICT, "It moved.", "Look again.");
        }));

        assertThat(result).isEqualTo(new Failure(FailureCode.CONFLICT, "It moved.", "Look again."));
    }

    @Test
    @Tag("S-12")
    void answersABugWithoutItsText() {
        try (CapturedLog log = CapturedLog.start()) {
            ToolResult result = call(Samples.answering("get_it", (input, context) -> {
                throw new IllegalStateException("/etc/secret of " + SECRET);
            }));

            assertThat(failure(result).code()).isEqualTo(FailureCode.INTERNAL);
            assertThat(failure(result).json().toString()).doesNotContain("secret of", "/etc", SECRET);
            assertThat(log.text())
                    .contains("get_it failed", "IllegalStateException")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void answersAnErrorOfTheMachine() {
        try (CapturedLog log = CapturedLog.start()) {
            ToolResult result = call(Samples.answering("get_it", (input, context) -> {
                throw new StackOverflowError();
            }));

            assertThat(failure(result).code()).isEqualTo(FailureCode.INTERNAL);
            assertThat(log.text()).contains("get_it failed", "StackOverflowError");
        }
    }

    @Test
    void answersWhatTheCallerShouldKnowInANote() {
        ToolResult result = call(Samples.answering("get_it", (input, context) -> {
            context.note("Nothing is called \u202eX.");
            context.note("Nothing is called \u202eX.");
            context.note("Try Y.");
            return new Text("Metropolis");
        }));

        assertThat(((Success) result).structured().path("note").asText()).isEqualTo("Nothing is called X. Try Y.");
    }

    @Test
    void answersWithoutANoteWhereThereIsNoneToSay() {
        ToolResult result = call(Samples.answering("get_it", (input, context) -> new Text("Metropolis")));

        assertThat(((Success) result).structured().has("note")).isFalse();
    }

    @Test
    void startsTheTimeBudgetWithTheCall() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T20:00:00Z"));
        ToolContext early = ToolContext.builder()
                .clock(TestClocks.showing(now::get))
                .limits(new Limits(1_000, Optional.of(Duration.ofSeconds(45))))
                .build();
        now.updateAndGet(time -> time.plusSeconds(1_000));
        Tool<NoInput, Text> tool = Samples.answering("get_it", (input, context) -> {
            String left = context.timeBudget().remaining().orElseThrow().toString();
            now.updateAndGet(time -> time.plusSeconds(45));
            return new Text(left + " " + context.timeBudget().isSpent() + " "
                    + context.timeBudget().remaining().orElseThrow());
        });
        try (ToolInvoker invoker = invoker(tool)) {
            assertThat(invoker.invoke("get_it", none(), early))
                    .isEqualTo(Success.of(Samples.json("{'text': 'PT45S true PT0S'}")));
        }
    }

    @Test
    void hasNoEndOfTimeAtATerminal() {
        ToolContext terminal = ToolContext.builder()
                .limits(new Limits(Limits.DEFAULT_MAX_ANSWER_BYTES, Optional.empty()))
                .build();

        assertThat(terminal.timeBudget().remaining()).isEmpty();
        assertThat(terminal.timeBudget().isSpent()).isFalse();
    }

    @Test
    void givesTheHandlerItsContext() {
        Tool<NoInput, Text> tool = Samples.answering("get_it", (input, context) -> {
            context.progress().report(1, 2.0, "half");
            return new Text(context.timeZone() + " " + context.program().name());
        });
        StringBuilder reported = new StringBuilder();
        ToolContext context = ToolContext.builder()
                .timeZone(ZoneOffset.UTC)
                .program(new ProgramInfo("plex-test", "1", Mode.READ, List.of("library")))
                .build()
                .withProgress((done, total, message) -> reported.append(done + " of " + total + ": " + message));
        try (ToolInvoker invoker = invoker(tool)) {
            assertThat(invoker.invoke("get_it", none(), context))
                    .isEqualTo(Success.of(Samples.json("{'text': 'Z plex-test'}")));
        }
        assertThat(reported).hasToString("1.0 of 2.0: half");
    }

    @Test
    void answersWhatTheCallersCancellationSays() {
        ToolContext cancelled = CONTEXT.toBuilder().cancellation(() -> true).build();
        try (ToolInvoker invoker = invoker(Samples.answering("get_it", (input, context) -> new Text("x")))) {
            assertThat(failure(invoker.invoke("get_it", none(), cancelled)).code())
                    .isEqualTo(FailureCode.CANCELLED);
        }
    }
}
