package io.github.plex4j.checks.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.document.GeneratedFile;
import io.github.plex4j.checks.request.CountedCalls.Cost;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.docs.SampleCalls;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.RecordedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsOfToolsTest {
    private static final String DOCUMENT = "docs/performance.md";
    private static final String PART = "requests";

    /** Steps can only be counted too high, when the machine lets a request wait: then they are counted again. */
    private static final int ATTEMPTS = 4;

    /** Tools whose answer is the list of libraries, or rests on what is in them now. */
    private static final List<String> OF_LIBRARIES_NOW = List.of("get_libraries", "get_library_stats");

    /** Looks for shows that nobody touched before it reads their episodes; keeping all shows would take more memory. */
    private static final List<String> READING_SHOWS_TWICE = List.of("find_stale");

    private final Map<String, List<Cost>> costs = new HashMap<>();
    private CountedCalls counted;

    @BeforeAll
    void call(@TempDir Path folder) {
        counted = new CountedCalls(folder);
        // Loading what the first call needs takes longer than a step.
        counted.callTwice(calls().get(0));
        calls().forEach(call -> costs.put(call.line(), counted.callTwice(call)));
    }

    @AfterAll
    void close() {
        counted.close();
    }

    static List<SampleCall> calls() {
        return SampleCalls.of(PlexTools.catalog()).ofEachTool().stream()
                .filter(call -> call.tool().needed() == Mode.READ)
                .toList();
    }

    @Test
    void theTableOfRequestsIsUpToDate() throws IOException {
        RequestTable known = RequestTable.parse(GeneratedFile.part(DOCUMENT, PART));
        RequestTable counted =
                new RequestTable(calls().stream().map(call -> row(call, known)).toList());

        GeneratedFile.requirePartUpToDate(DOCUMENT, PART, counted.markdown());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noCallAsksTheSameTwice(SampleCall call) {
        assertThat(costs(call).get(0).requests())
                .filteredOn(request -> !READING_SHOWS_TWICE.contains(call.tool().name()))
                .extracting(RecordedRequest::toString)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatSeldomChangesIsNotAskedAgainAtOnce(SampleCall call) {
        assertThat(costs(call).get(1).requests())
                .filteredOn(RequestsOfToolsTest::isOfWhatSeldomChanges)
                .filteredOn(request -> !OF_LIBRARIES_NOW.contains(call.tool().name()))
                .isEmpty();
    }

    private static boolean isOfWhatSeldomChanges(RecordedRequest request) {
        return Stream.of("/accounts", "/devices", "/library/sections", "/updater/status")
                        .anyMatch(request.rawPath()::equals)
                || String.valueOf(request.rawQuery()).contains("includeMeta=1");
    }

    private List<Cost> costs(SampleCall call) {
        return Objects.requireNonNull(costs.get(call.line()));
    }

    private RequestTable.Row row(SampleCall call, RequestTable known) {
        RequestTable.Row least = RequestTable.Row.of(call.line(), costs(call));
        for (int attempt = 1; attempt < ATTEMPTS && !known.rows().contains(least); attempt++) {
            least = least.least(RequestTable.Row.of(call.line(), counted.callTwice(call)));
        }
        return least;
    }
}
