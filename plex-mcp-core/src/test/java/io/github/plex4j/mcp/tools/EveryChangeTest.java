package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.JsonSchemas;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for every tool that changes something, by its sample calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryChangeTest {
    private static final JsonSchemas SCHEMAS = new JsonSchemas();

    /** Nothing is ever changed there. */
    private final ToolBench untouched = ToolBench.demo().changing();

    private final ChangedState changes = ChangedState.of(untouched.server);

    @AfterAll
    void close() {
        untouched.close();
    }

    /** There is nothing to undo on a server that was just started. */
    static Stream<SampleCall> changes() {
        return Samples.ofChanges().stream()
                .filter(call -> call.tool().effect().changesPlex())
                .filter(call -> !call.tool().name().equals("undo_change"));
    }

    static Stream<SampleCall> dryRuns() {
        return changes()
                .filter(call -> call.tool().arguments().stream()
                        .anyMatch(argument -> argument.name().equals("dryRun")));
    }

    static Stream<SampleCall> destructions() {
        return changes().filter(call -> call.tool().effect() == Effect.DESTRUCTIVE);
    }

    private static ToolResult confirmed(ToolBench bench, SampleCall call) {
        return bench.confirmed(call.tool().name(), call.arguments());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theAnswerFitsItsSchemaAndTwiceIsOnceWhereTheToolSaysSo(SampleCall call) {
        try (ToolBench bench = ToolBench.demo().changing()) {
            ToolResult result = confirmed(bench, call);

            if (!isForAPersonAlone(result)) {
                assertThat(result).isInstanceOf(Success.class);
                assertThat(SCHEMAS.problemsOfValue(call.tool().outputSchema(), ((Success) result).structured()))
                        .isEmpty();
                assertThat(call.tool().isIdempotent() ? changedByAnother(bench, call) : List.of())
                        .isEmpty();
            }
        }
    }

    private static List<String> changedByAnother(ToolBench bench, SampleCall call) {
        ChangedState since = ChangedState.of(bench.server);
        confirmed(bench, call);
        return since.names();
    }

    @ParameterizedTest
    @MethodSource("dryRuns")
    void aDryRunChangesNothingAndAsksNobody(SampleCall call) {
        ToolResult result =
                untouched.result(call.tool().name(), call.arguments().put("dryRun", true));

        assertThat(result).isInstanceOf(Success.class);
        assertThat(changes.names()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("destructions")
    void nothingIsDestroyedByAnEarlyOrAWrongWord(SampleCall call) {
        ToolResult early = untouched.result(call.tool().name(), call.arguments().put(Tool.CONFIRM, "yes"));
        ToolResult wrong = untouched.result(call.tool().name(), call.arguments().put(Tool.CONFIRM, "delete it"));

        assertThat(List.of(early, wrong))
                .allSatisfy(
                        result -> assertThat(((Failure) result).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED));
        assertThat(changes.names()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("destructions")
    void aWordForOneTargetDestroysNoOther(SampleCall call) {
        try (ToolBench bench = ToolBench.demo().changing()) {
            Failure question = (Failure) bench.result(call);
            String expected =
                    Objects.requireNonNull(question.details()).path("expect").asText();

            for (SampleCall other : destructions().toList()) {
                if (!other.line().equals(call.line())) {
                    bench.result(other.tool().name(), other.arguments().put(Tool.CONFIRM, expected));
                }
            }

            assertThat(bench.server.requests().all())
                    .allMatch(request -> request.method().equals("GET"));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isRefusedInTheModeReadBeforeAnythingIsSent(SampleCall call) {
        untouched.server.requests().clear();

        ToolResult result = untouched.invoker.invoke(
                call.tool().name(),
                call.arguments(),
                untouched.context().toBuilder()
                        .policy(ToolPolicy.of(Mode.READ, ToolsetChoice.ofAll(), Set.of()))
                        .build());

        assertThat(((Failure) result).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(untouched.server.requests().all()).isEmpty();
    }

    @Test
    void theModeWriteHasNoToolThatDestroys() {
        ToolPolicy policy = ToolPolicy.of(Mode.WRITE, ToolsetChoice.ofAll(), Set.of());

        assertThat(PlexTools.catalog().filter(policy).tools())
                .extracting(Tool::effect)
                .contains(Effect.WRITE)
                .doesNotContain(Effect.DESTRUCTIVE);
    }

    @Test
    @Tag("S-13")
    void whatIsGoneForGoodIsConfirmedByAPersonAlone() {
        assertThat(PlexTools.catalog().tools().stream()
                        .filter(Tool::isConfirmedByPerson)
                        .map(Tool::name))
                .containsExactlyInAnyOrder("delete_media", "delete_version", "empty_trash", "set_preference");
    }

    private static boolean isForAPersonAlone(ToolResult result) {
        return result instanceof Failure failure
                && failure.code() == FailureCode.CONFIRMATION_REQUIRED
                && !Objects.requireNonNull(failure.details()).has("expect");
    }
}
