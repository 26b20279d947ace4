package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.GeneratedLibrary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place at which a search continues, also when it ran out of time, and the texts that it refuses as a cursor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanCursorTest {
    private static final String SUBTITLES = "{'libraryKey':'1','language':'English','limit':3}";

    private ToolBench bench;
    private String cursor;

    @BeforeAll
    void start() {
        bench = ToolBench.on(GeneratedLibrary.builder()
                .seed(3)
                .clock(ToolBench.CLOCK)
                .movies(1_200)
                .ultraHd(5)
                .shows(61)
                .episodes(1_800)
                .faults(5)
                .build());
        cursor = bench.call("find_missing_subtitles", SUBTITLES)
                .path("nextCursor")
                .asText();
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    private ToolResult with(String tool, String arguments, String itsCursor) {
        ObjectNode asked = (ObjectNode) ToolBench.json(arguments);
        asked.put("cursor", itsCursor);
        return bench.invoker.invoke(tool, asked, bench.context());
    }

    private static void assertRefused(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        assertThat(((Failure) result).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(((Failure) result).hint()).contains("nextCursor");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String decoded() {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "../..", "%2e", "AAAA", "====", "null", "0", "-1", "Zm9v"})
    void whatIsNoCursorIsRefused(String text) {
        assertRefused(with("find_missing_subtitles", SUBTITLES, text));
    }

    @Test
    void aCursorWithChangedNumbersIsRefusedWhereTheyAreNone() {
        String text = decoded();
        assertRefused(with("find_missing_subtitles", SUBTITLES, encoded(text + "0".repeat(80))));
        assertRefused(with("find_missing_subtitles", SUBTITLES, encoded(text.replaceFirst(":0:0:", ":0:-4:"))));
        assertRefused(with("find_missing_subtitles", SUBTITLES, encoded(text + ":")));
        assertRefused(with("find_missing_subtitles", SUBTITLES, cursor + "="));
        assertRefused(with("find_missing_subtitles", SUBTITLES, encoded(text.replaceFirst(":0:0:", ":0:00:"))));
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        assertRefused(with("find_unmatched", "{'libraryKey':'1'}", cursor));
        assertRefused(with("find_missing_subtitles", "{'libraryKey':'2','language':'English'}", cursor));
        assertRefused(with("find_missing_subtitles", "{'libraryKey':'1','language':'German'}", cursor));
    }

    @Test
    void theLimitMayChangeAndSoMayTheWayTheLibraryIsNamed() {
        assertThat(with("find_missing_subtitles", "{'libraryKey':'Movies','language':'ENGLISH','limit':9}", cursor))
                .isNotInstanceOf(Failure.class);
    }

    @Test
    void aCursorHoldsThePlaceAndNothingElse() {
        assertThat(decoded())
                .matches("find_missing_subtitles:1:[0-9a-f]{1,8}:0:0:[0-9]+:-:[0-9]+:0:[0-9]+")
                .doesNotContain(bench.server.token());
    }

    @Test
    void aPlaceBehindTheEndIsTheEnd() {
        String far = encoded(decoded().replaceFirst(":0:0:[0-9]+:", ":0:0:999999999:"));

        assertThat(with("find_missing_subtitles", SUBTITLES, far)).isNotInstanceOf(Failure.class);
    }

    private ToolContext hurried() {
        return bench.context().toBuilder()
                .clock(TestClocks.passing(ToolBench.CLOCK.instant(), Duration.ofHours(1)))
                .limits(new Limits(Limits.DEFAULT_MAX_ANSWER_BYTES, Optional.of(Duration.ofSeconds(45))))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find_duplicates {'libraryKey':'1'}",
                "find_unmatched {'libraryKey':'1'}",
                "find_missing_episodes {'libraryKey':'2'}",
                "find_missing_subtitles {'libraryKey':'2','language':'en'}",
                "find_low_quality {'libraryKey':'2','resolutionBelow':'720','bitrateBelowKbps':1000}",
                "find_largest {'libraryKey':'1','limit':200}"
            })
    void withoutTimeACallStillComesFurtherAndTheWholeIsTheSame(String call) {
        String tool = call.substring(0, call.indexOf(' '));
        String arguments = call.substring(call.indexOf(' ') + 1);

        List<JsonNode> hurried = new FaultFinder(bench, hurried()).all(tool, arguments);

        assertThat(hurried).isEqualTo(new FaultFinder(bench).all(tool, arguments));
    }

    @Test
    void withoutTimeTheLargestShowsAreThoseOfAPart() {
        FaultFinder finder = new FaultFinder(bench, hurried());

        List<JsonNode> parts = finder.all("find_largest", "{'libraryKey':'2','groupBy':'show','limit':200}");

        assertThat(finder.calls()).isGreaterThan(1);
        assertThat(parts)
                .containsExactlyInAnyOrderElementsOf(
                        new FaultFinder(bench).all("find_largest", "{'libraryKey':'2','groupBy':'show','limit':200}"));
    }

    @Test
    void progressIsToldAndACancelledSearchEnds() {
        List<Double> reported = new ArrayList<>();
        AtomicBoolean cancelled = new AtomicBoolean();
        ToolContext context = bench.context().toBuilder()
                .progress((done, total, what) -> {
                    reported.add(done);
                    cancelled.set(done >= 1_000);
                })
                .cancellation(cancelled::get)
                .build();

        ToolResult result =
                bench.invoker.invoke("find_missing_episodes", ToolBench.json("{'libraryKey':'2'}"), context);

        assertThat(result).isInstanceOf(Failure.class);
        assertThat(((Failure) result).code()).isEqualTo(FailureCode.CANCELLED);
        assertThat(reported).filteredOn(done -> done >= 1).containsExactly(500.0, 999.0, 1_498.0);
    }

    @Test
    void anUnknownLibraryIsToldWithThoseThereAre() {
        for (String tool : List.of("find_duplicates", "find_unmatched", "find_missing_episodes", "find_largest")) {
            Failure failure = bench.failure(tool, "{'libraryKey':'Nowhere'}");

            assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
            assertThat(failure.hint()).contains("Movies");
        }
    }

    @Test
    void aDeadServerIsUnreachable() {
        try (ToolBench dead = new HygieneShelf().open()) {
            dead.server.close();

            assertThat(dead.failure("find_duplicates", "{'libraryKey':'1'}").code())
                    .isEqualTo(FailureCode.UNREACHABLE);
        }
    }
}
