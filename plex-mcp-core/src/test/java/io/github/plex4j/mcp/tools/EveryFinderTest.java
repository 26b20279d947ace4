package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.tools.shared.Reading;
import io.github.plex4j.testserver.GeneratedLibrary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields by which every tool that searches a library reports how far it came. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryFinderTest {
    private static final int MOST_CALLS = 100;

    private ToolBench bench;

    @BeforeAll
    void start() {
        bench = ToolBench.on(GeneratedLibrary.builder()
                .seed(3)
                .clock(ToolBench.CLOCK)
                .movies(1_100)
                .ultraHd(5)
                .shows(30)
                .episodes(900)
                .faults(5)
                .build());
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    static Stream<SampleCall> finders() {
        return Samples.all().stream().filter(call -> takesACursor(call.tool().arguments()));
    }

    private static boolean takesACursor(List<Argument> arguments) {
        return arguments.stream().anyMatch(argument -> argument.name().equals("cursor"));
    }

    @ParameterizedTest
    @MethodSource("finders")
    void aPageWithMoreBehindItIsNotCompleteButKnowsTheTotalWhereEverythingWasRead(SampleCall call) {
        JsonNode first = ask(call, 1, "", bench.context());

        assertThat(first.path("nextCursor").asText()).isNotEmpty();
        assertThat(first.path("complete").booleanValue()).isFalse();
        assertThat(first.path("total").asLong()).isGreaterThan(1);
        assertThat(first.path("scanned")).isEqualTo(first.path("of"));
    }

    @ParameterizedTest
    @MethodSource("finders")
    void anAnswerIsCompleteExactlyWhereNothingIsBehindIt(SampleCall call) {
        assertThat(all(call, 30, bench.context()))
                .allSatisfy(answer ->
                        assertThat(answer.path("complete").booleanValue()).isEqualTo(!answer.has("nextCursor")));
    }

    @ParameterizedTest
    @MethodSource("finders")
    void anAnswerThatIsCutLeadsOnAndIsNotComplete(SampleCall call) {
        ToolContext small = bench.context().toBuilder()
                .limits(new Limits(1, Optional.empty()))
                .build();

        JsonNode cut = ask(call, 200, "", small);

        assertThat(cut.path("truncated").booleanValue()).isTrue();
        assertThat(cut.path("nextCursor").asText()).isNotEmpty();
        assertThat(cut.path("complete").booleanValue()).isFalse();
    }

    /** A search for stale titles finds nothing before it has read the whole history. */
    static Stream<SampleCall> findersOfItems() {
        return finders().filter(call -> !call.tool().name().equals("find_stale"));
    }

    @ParameterizedTest
    @MethodSource("findersOfItems")
    void withoutTimeAnAnswerIsCompleteWhenTheLastItemWasRead(SampleCall call) {
        ToolContext hurried = bench.context().toBuilder()
                .clock(TestClocks.passing(ToolBench.CLOCK.instant(), Duration.ofSeconds(20)))
                .limits(new Limits(Limits.DEFAULT_MAX_ANSWER_BYTES, Optional.of(Duration.ofSeconds(45))))
                .build();

        List<JsonNode> answers = all(call, 200, hurried);

        JsonNode last = answers.remove(answers.size() - 1);
        assertThat(last.path("complete").booleanValue()).isTrue();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.path("complete").booleanValue()).isFalse());
    }

    @Test
    void theFieldsMeanTheSameInEveryTool() {
        assertThat(describing(Role.SCANNED)).containsOnly(Reading.SCANNED);
        assertThat(describing(Role.SCANNED_OF)).containsOnly(Reading.OF);
        assertThat(describing(Role.COMPLETE)).allMatch(words -> words.startsWith("false: time ran out"));
    }

    private static List<String> describing(Role role) {
        return PlexTools.catalog().tools().stream()
                .flatMap(tool -> tool.fields().stream())
                .filter(field -> field.shown().role() == role)
                .map(Field::description)
                .toList();
    }

    private List<JsonNode> all(SampleCall call, int limit, ToolContext context) {
        List<JsonNode> answers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer = ask(call, limit, cursor, context);
            answers.add(answer);
            cursor = answer.path("nextCursor").asText();
        } while (!cursor.isEmpty() && answers.size() < MOST_CALLS);
        assertThat(cursor).isEmpty();
        return answers;
    }

    private JsonNode ask(SampleCall call, int limit, String cursor, ToolContext context) {
        ObjectNode arguments = call.arguments().put("limit", limit);
        if (!cursor.isEmpty()) {
            arguments.put("cursor", cursor);
        }
        ToolResult result = bench.invoker.invoke(call.tool().name(), arguments, context);
        assertThat(result).as("%s %s", call, arguments).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }
}
