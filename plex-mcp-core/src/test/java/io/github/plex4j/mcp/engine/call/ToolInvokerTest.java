package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Illustrated;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Samples.Item;
import io.github.plex4j.mcp.engine.Samples.Items;
import io.github.plex4j.mcp.engine.Samples.Rest;
import io.github.plex4j.mcp.engine.Samples.Text;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ToolInvokerTest {
    private static final String SECRET = "canary-4711-token";
    private static final ToolContext CONTEXT = ToolContext.builder().build();

    record Counted(Map<String, Integer> counts) {}

    record Picture(String mimeType) implements Illustrated {
        @Override
        public List<ContentBlock> illustrations() {
            return List.of(
                    ContentBlock.Image.of(new byte[] {1, 2, 3}, mimeType),
                    new ContentBlock.Text("a \u202epicture with " + SECRET));
        }
    }

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
    @Tag("S-09")
    void cutsAListAtAnItemsBorder() {
        Items all = new Items(Collections.nCopies(200, new Item("A film of middling length", 1927)), 200, Rest.NONE);
        int full = ToolJson.bytes(ToolJson.tree(all));
        Success cut = (Success) callWithBytes(all, full - 1);

        assertThat(ToolJson.bytes(cut.structured())).isLessThan(full);
        assertThat(cut.structured().get("items")).hasSize(199);
        assertThat(cut.structured().get("truncated").booleanValue()).isTrue();
        assertThat(cut.structured().get("nextOffset").intValue()).isEqualTo(199);
        assertThat(callWithBytes(all, full)).isEqualTo(Success.of(ToolJson.tree(all)));
    }

    @Test
    @Tag("S-09")
    void keepsAsManyItemsAsFit() {
        Items all = new Items(Collections.nCopies(1_000, new Item("千と千尋の神隠し", 2001)), 1_000, Rest.NONE);
        int items =
                ((Success) callWithBytes(all, 40_960)).structured().get("items").size();

        assertThat(ToolJson.bytes(cut(all, items))).isLessThanOrEqualTo(40_960);
        assertThat(ToolJson.bytes(cut(all, items + 1))).isGreaterThan(40_960);
    }

    private static JsonNode cut(Items all, int items) {
        return ToolJson.tree(
                OutputShape.of(Items.class).cuttable(all).orElseThrow().cutTo(items));
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
    void neverCutsBelowOneItem() {
        Items two = new Items(List.of(new Item("x".repeat(500), 1), new Item("y", 2)), 2, Rest.NONE);
        Items one = new Items(List.of(new Item("x".repeat(500), 1)), 1, Rest.NONE);

        assertThat(((Success) callWithBytes(two, 100)).structured().get("items"))
                .hasSize(1);
        assertThat(callWithBytes(one, 100)).isEqualTo(Success.of(ToolJson.tree(one)));
    }

    @Test
    @Tag("S-09")
    void refusesAnAnswerThatCannotBeCut() {
        assertThat(failure(callWithBytes(new Text("x".repeat(500)), 100)))
                .extracting(Failure::code, Failure::message)
                .containsExactly(FailureCode.TOO_LARGE, "The answer is larger than 100 bytes.");
    }

    @Test
    @Tag("S-18")
    void cleansEveryTextOfAnAnswer() {
        ToolResult result = call(
                Samples.answering("get_it", (input, context) -> new Text("\u001b[31m\u202eAlien ![x](http://evil)")));

        assertThat(((Success) result).structured())
                .isEqualTo(Samples.json("{'text': '[31mAlien ! [x] (http://evil)'}"));
    }

    @Test
    @Tag("S-02")
    @Tag("S-18")
    void cleansTheNamesOfAMap() {
        Tool<NoInput, Counted> tool = Samples.reading("get_it", NoInput.class)
                .output(Counted.class)
                .handler((input, context) -> new Counted(Map.of("\u200b" + SECRET, 1)))
                .build();

        assertThat(((Success) call(tool)).structured()).isEqualTo(Samples.json("{'counts': {'[redacted]': 1}}"));
    }

    @Test
    @Tag("S-02")
    void redactsAnswersAndFailures() {
        String url = "http://plex/?X-Plex-Token=" + SECRET;
        ToolResult answer = call(Samples.answering("get_it", (input, context) -> new Text(url)));
        ToolResult failure = call(Samples.answering("get_it", (input, context) -> {
            throw new ToolFailure(FailureCode.NOT_FOUND, "Not at " + url, "Not " + SECRET);
        }));

        assertThat(answer.toString()).contains("[redacted]").doesNotContain(SECRET);
        assertThat(failure)
                .isEqualTo(new Failure(
                        FailureCode.NOT_FOUND, "Not at http://plex/?X-Plex-Token=[redacted]", "Not [redacted]"));
    }

    @Test
    @Tag("S-02")
    void leavesNoHalfOfASecretWhereATextIsCut() {
        String text =
                "x".repeat(UntrustedText.MAX_LENGTH - 8) + SECRET.substring(0, 3) + "\u200b" + SECRET.substring(3);
        ToolResult answer = call(Samples.answering("get_it", (input, context) -> new Text(text)));

        assertThat(answer.toString()).doesNotContain(SECRET.substring(0, 4));
    }

    @Test
    @Tag("S-02")
    void redactsWhatStandsBesideAnAnswer() {
        Tool<NoInput, Picture> tool = Samples.reading("get_it", NoInput.class)
                .output(Picture.class)
                .handler((input, context) -> new Picture("image/png"))
                .build();

        assertThat(((Success) call(tool)).content())
                .containsExactly(
                        new ContentBlock.Text("{\"mimeType\":\"image/png\"}"),
                        new ContentBlock.Image("AQID", "image/png"),
                        new ContentBlock.Text("a picture with [redacted]"));
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

    @Test
    @Tag("S-09")
    void boundsAMessage() {
        ToolResult result = call(Samples.answering("get_it", (input, context) -> {
            throw new ToolFailure(FailureCode.NOT_FOUND, "x".repeat(100_000), "Look again.");
        }));

        assertThat(ToolJson.text(failure(result).json()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(5_000);
    }

    private static ToolInvoker invoker(Tool<?, ?>... tools) {
        return new ToolInvoker(ToolCatalog.of(List.of(tools)), Redactor.of(() -> List.of(PlexToken.of(SECRET))));
    }

    private static ToolResult call(Tool<?, ?> tool) {
        return call(tool, "{}");
    }

    private static ToolResult call(Tool<?, ?> tool, String arguments) {
        try (ToolInvoker invoker = invoker(tool)) {
            return invoker.invoke(tool.name(), Samples.json(arguments), CONTEXT);
        }
    }

    @SuppressWarnings("unchecked")
    private static <O extends Record> ToolResult callWithBytes(O answer, int maxBytes) {
        Tool<NoInput, O> tool = Samples.reading("get_it", NoInput.class)
                .output((Class<O>) answer.getClass())
                .handler((input, context) -> answer)
                .build();
        ToolContext context = CONTEXT.toBuilder()
                .limits(new Limits(maxBytes, Optional.empty()))
                .build();
        try (ToolInvoker invoker = invoker(tool)) {
            return invoker.invoke("get_it", none(), context);
        }
    }

    private static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    private static JsonNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
