package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.Quirk;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call to a server that means harm ends in its time, without a mistake of this program, and the next one works. */
@Tag("S-09")
class EveryToolOnHostileServersTest {
    private static final Duration CALL_TIME = Duration.ofMillis(300);
    private static final Duration REQUEST_TIME = Duration.ofMillis(600);
    private static final int SECONDS_FOR_ALL_CALLS = 60;
    private static final String LONG_TEXT = "x".repeat(1_000_000);

    /** More rows of such texts are refused for their length, before anything is done with the texts. */
    private static final Quirk FEW_ROWS = Quirk.pagesOfAtMost(4);

    private static final Clock NOW = Clock.systemUTC();

    private ToolBench bench;

    static Stream<Arguments> servers() {
        return Stream.of(
                server("fills each page with new rows", Quirk.endlessNewRows()),
                server(
                        "fills short pages with new rows and counts less than nothing",
                        Quirk.totalOf(-1),
                        Quirk.pagesOfAtMost(20),
                        Quirk.endlessNewRows()),
                server("gives one row a page and counts ever more", Quirk.totalGrowingBy(9), Quirk.pagesOfAtMost(1)),
                server("has each item as its own child", Quirk.childrenAreThemselves()),
                server(
                        "has each item as its own child without end",
                        Quirk.childrenAreThemselves(),
                        Quirk.endlessRepeats()),
                server("has each item as its own parent", Quirk.parentsAreThemselves()),
                server("gives titles of megabytes", FEW_ROWS, Quirk.field("title", LONG_TEXT)),
                server("gives keys of megabytes", FEW_ROWS, Quirk.field("ratingKey", LONG_TEXT)),
                server("gives keys that are none", Quirk.field("ratingKey", "../1?X-Plex-Token=x")));
    }

    private static Arguments server(String habit, Quirk... quirks) {
        return Arguments.of(habit, List.of(quirks));
    }

    @BeforeEach
    void start() {
        bench = ToolBench.impatient(DemoLibrary.create(ToolBench.CLOCK), "hostile-server-token", REQUEST_TIME);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest(name = "on a server that {0}")
    @MethodSource("servers")
    void everyCallEndsAndTheNextOneWorks(String habit, List<Quirk> quirks) throws Exception {
        quirks.forEach(bench.server.quirks()::always);

        assertThat(unlike(all(), result -> !isMistake(result))).isEmpty();

        bench.server.quirks().clear();
        assertThat(unlike(later(), Success.class::isInstance)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drips")
    void everyCallToAServerThatDripsFailsInItsTimeAndTheNextOneWorks(String habit, Fault fault) throws Exception {
        bench.server.faults().always(fault);

        assertThat(unlike(all(), EveryToolOnHostileServersTest::isTimeout)).isEmpty();

        bench.server.faults().clear();
        assertThat(unlike(later(), Success.class::isInstance)).isEmpty();
    }

    static Stream<Arguments> drips() {
        return Stream.of(
                Arguments.of("a byte a second", Fault.drip(Duration.ofSeconds(1))),
                Arguments.of("nothing after some bytes", Fault.stallInBody(20)));
    }

    private static boolean isMistake(ToolResult result) {
        return result instanceof Failure failure && failure.code() == FailureCode.INTERNAL;
    }

    private static boolean isTimeout(ToolResult result) {
        return result instanceof Failure failure && failure.code() == FailureCode.TIMEOUT;
    }

    private static Map<String, ToolResult> unlike(Map<String, ToolResult> results, Predicate<ToolResult> wanted) {
        Map<String, ToolResult> others = new LinkedHashMap<>(results);
        others.values().removeIf(wanted);
        return others;
    }

    /** The results of a call of each tool, all made at once. */
    private Map<String, ToolResult> all() throws Exception {
        ToolContext context = bench.at(NOW).within(CALL_TIME).context();
        Map<String, CompletableFuture<ToolResult>> answers = new LinkedHashMap<>();
        for (SampleCall call : Samples.ofEachTool()) {
            CompletableFuture<ToolResult> answer = new CompletableFuture<>();
            answers.put(call.line(), answer);
            bench.invoker.submit(call.tool().name(), call.arguments(), context, answer::complete);
        }
        CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
                .get(SECONDS_FOR_ALL_CALLS, TimeUnit.SECONDS);
        Map<String, ToolResult> results = new LinkedHashMap<>();
        answers.forEach((call, answer) -> results.put(call, answer.join()));
        return results;
    }

    /** The results of a call of each tool, one after the other, when nothing is remembered that a server said before. */
    private Map<String, ToolResult> later() {
        bench.at(Clock.offset(NOW, Duration.ofHours(1))).within(Duration.ofMinutes(1));
        Map<String, ToolResult> results = new LinkedHashMap<>();
        Samples.ofEachTool().forEach(call -> results.put(call.line(), bench.result(call)));
        return results;
    }
}
