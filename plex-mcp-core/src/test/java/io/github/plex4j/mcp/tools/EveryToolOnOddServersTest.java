package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.OddHome.Call;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tool that reads lists or the history gives the answer of a plain server, or says that its own is not complete, or
 * fails, whatever way the server has of paging, sorting and filtering.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryToolOnOddServersTest {
    private static final String HISTORY = "/status/sessions/history/all";
    private static final int MOST_CALLS = 20;
    private static final int PAGES_BEFORE_CHANGE = 3;
    private static final Quirk CAPPED = OddHome.CAPPED;

    /** Longer pages would only repeat the same rows more often. */
    private static final Quirk LONGER_THAN_LISTS = Quirk.pagesOfAtMost(300);

    /** Fields that follow from a server's own count of a library's items, and the scores that are weighed by it. */
    private static final Set<String> COUNTED_BY_THE_SERVER = Set.of("score", "reasons", "basis");

    /** The number of rows that a call has to look at depends on the filters that the server understands. */
    private static final Set<String> COUNTED_OR_LOOKED_AT = Set.of("score", "reasons", "basis", "scanned", "of");

    private final ToolBench bench = OddHome.bench();
    private final Map<Call, JsonNode> plain = new HashMap<>();

    /** Quirks, the outermost first. */
    private record Server(String habit, List<Quirk> quirks) {
        @Override
        public String toString() {
            return habit;
        }
    }

    private static Server server(String habit, Quirk... quirks) {
        return new Server(habit, List.of(quirks));
    }

    /** Servers on which everything can be found out. */
    private static List<Server> harmless() {
        return List.of(
                server("gives twenty rows at most", CAPPED),
                server("gives twenty rows at most and no total", Quirk.totalAbsent(), CAPPED),
                server(
                        "says neither where a page begins nor a total",
                        Quirk.offsetAbsent(),
                        Quirk.totalAbsent(),
                        CAPPED),
                server("counts more rows than there are", Quirk.totalOffBy(37).ofRows(), CAPPED),
                server("counts fewer rows than there are", Quirk.totalOffBy(-5).ofRows(), CAPPED),
                server("counts the rows up to the end of each page", Quirk.totalAheadOfPage(0), CAPPED),
                server("gives longer pages than asked for", Quirk.totalAbsent(), Quirk.pagesLongerBy(3)),
                server("gives shorter and shorter pages", Quirk.pagesShrinkingFrom(20)),
                server("gives longer and longer pages", Quirk.pagesGrowing(), CAPPED),
                server("gives whole lists", Quirk.wholeListAlways()),
                server("pages by its query alone", Quirk.pagingInQueryOnly(), CAPPED),
                server("pages by header fields alone", Quirk.pagingInHeadersOnly(), CAPPED),
                server("repeats the rows at borders of pages", Quirk.borderRowsTwice(), CAPPED),
                server("passes over the times of plays", Quirk.ignoring("viewedAt"), CAPPED),
                server("passes over the users of plays", Quirk.ignoring("accountID"), CAPPED));
    }

    /** Servers on which something cannot be found out, which is then said. */
    private static List<Server> misleading() {
        return List.of(
                server("gives its first rows each time", Quirk.firstPageAlways(), CAPPED),
                server("gives its first rows for every offset", Quirk.offsetEchoed(), Quirk.firstPageAlways(), CAPPED),
                server(
                        "gives its first rows for every offset and no total",
                        Quirk.totalAbsent(),
                        Quirk.offsetEchoed(),
                        Quirk.firstPageAlways(),
                        CAPPED),
                server("repeats its lists without end", LONGER_THAN_LISTS, Quirk.endlessRepeats()),
                server("counts less than nothing", Quirk.totalOf(-1).ofRows(), CAPPED),
                server("counts ever more rows", Quirk.totalGrowingBy(50).ofRows(), CAPPED),
                server("says that each page begins the list", Quirk.offsetSaid(0), CAPPED),
                server("gives ties in another order each time", Quirk.tiesReordered(), CAPPED),
                server("passes over sorts", Quirk.sortIgnored(), CAPPED),
                server("passes over types", Quirk.ignoring("type").ofRows(), CAPPED),
                server("passes over filters", Quirk.filtersIgnored(), CAPPED));
    }

    private static Stream<Arguments> with(List<Server> servers, List<Call> calls) {
        return servers.stream().flatMap(server -> calls.stream().map(call -> Arguments.of(call, server)));
    }

    /** The paging of a server matters to calls that read more than one page of a list. */
    static Stream<Arguments> callsOnHarmlessServers() {
        try (ToolBench counted = OddHome.bench()) {
            List<Call> walks = OddHome.calls().stream()
                    .filter(call -> requests(counted, call)
                            .anyMatch(request -> query(request).matches(".*X-Plex-Container-Start=[1-9].*")))
                    .toList();
            return with(harmless(), walks);
        }
    }

    static Stream<Arguments> callsOnMisleadingServers() {
        return with(misleading(), OddHome.calls());
    }

    private record Change(String what, String path, Consumer<Library> action) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Arguments> callsDuringChanges() {
        List<Change> changes = List.of(
                new Change(
                        "a movie is removed",
                        "/library/sections/1/all",
                        library -> library.items().delete("107")),
                new Change(
                        "a play is removed",
                        HISTORY,
                        library -> library.history()
                                .delete(library.history().id(library.history().size() - 9))),
                new Change(
                        "something is played",
                        HISTORY,
                        library -> library.play("109", 21000002, 1, ToolBench.NOW.getEpochSecond() - 60)));
        try (ToolBench counted = OddHome.bench()) {
            List<Arguments> calls = new ArrayList<>();
            for (Call call : OddHome.calls()) {
                List<RecordedRequest> requests = requests(counted, call).toList();
                changes.stream()
                        .filter(change -> pages(requests, change.path()) >= PAGES_BEFORE_CHANGE)
                        .forEach(change -> calls.add(Arguments.of(call, change)));
            }
            return calls.stream();
        }
    }

    private static long pages(List<RecordedRequest> requests, String path) {
        return requests.stream()
                .filter(request ->
                        request.rawPath().equals(path) && !query(request).contains("X-Plex-Container-Size=0"))
                .count();
    }

    /** The requests of a call to a server of short pages. */
    private static Stream<RecordedRequest> requests(ToolBench bench, Call call) {
        bench.server.quirks().clear();
        bench.server.quirks().always(CAPPED);
        bench.server.requests().clear();
        whole(bench, call);
        return bench.server.requests().all().stream();
    }

    private static String query(RecordedRequest request) {
        return String.valueOf(request.rawQuery());
    }

    @AfterEach
    void endQuirks() {
        bench.server.quirks().clear();
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @ParameterizedTest(name = "{0} on a server that {1}")
    @MethodSource("callsOnHarmlessServers")
    void theAnswerIsTheSame(Call call, Server server) {
        JsonNode right = plain(call);
        server.quirks().forEach(bench.server.quirks()::always);

        JsonNode answer = whole(bench, call).answer();

        assertThat(new Agreement(COUNTED_BY_THE_SERVER).difference(right, answer))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} on a server that {1}")
    @MethodSource("callsOnMisleadingServers")
    void theAnswerIsTheSameOrSaysThatItIsNot(Call call, Server server) {
        JsonNode right = plain(call);
        server.quirks().forEach(bench.server.quirks()::always);

        assertAgrees(right, whole(bench, call));
    }

    @ParameterizedTest(name = "{0} while {1}")
    @MethodSource("callsDuringChanges")
    void theAnswerIsThatOfBeforeOrOfAfterOrSaysThatItIsNot(Call call, Change change) {
        JsonNode before = plain(call);
        try (ToolBench changing = OddHome.bench()) {
            changing.server.quirks().always(CAPPED);
            changing.server.beforeRequest(change.path(), PAGES_BEFORE_CHANGE, change.action());

            Outcome outcome = whole(changing, call);
            JsonNode after = whole(changing, call).answer();

            assertThat(List.of(before, after)).anySatisfy(right -> assertAgrees(right, outcome));
        }
    }

    private static void assertAgrees(JsonNode right, Outcome outcome) {
        if (outcome.result() instanceof Failure failure) {
            assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        } else if (outcome.answer().path("complete").asBoolean(true)) {
            assertThat(new Agreement(COUNTED_OR_LOOKED_AT).difference(right, outcome.answer()))
                    .isEmpty();
        }
    }

    private JsonNode plain(Call call) {
        return plain.computeIfAbsent(call, asked -> {
            Outcome outcome = whole(bench, asked);
            assertThat(outcome.result()).as(call.toString()).isInstanceOf(Success.class);
            return outcome.answer();
        });
    }

    private record Outcome(ToolResult result, JsonNode answer) {}

    /** The answer of all calls that are made when each follows the place to go on from, which comes to an end. */
    private static Outcome whole(ToolBench bench, Call call) {
        ObjectNode arguments = call.arguments();
        ObjectNode whole = arguments.objectNode();
        for (int calls = 1; calls <= MOST_CALLS; calls++) {
            ToolResult result = bench.invoker.invoke(call.tool(), arguments, bench.context());
            if (!(result instanceof Success success)) {
                return new Outcome(result, arguments.missingNode());
            }
            ObjectNode part = success.structured().deepCopy();
            JsonNode offset = part.remove("nextOffset");
            JsonNode cursor = part.remove("nextCursor");
            part.remove(List.of("offset", "truncated"));
            add(part, whole);
            if (offset == null && cursor == null) {
                return new Outcome(result, whole);
            }
            arguments.set(cursor == null ? "offset" : "cursor", cursor == null ? offset : cursor);
        }
        throw new AssertionError(call + " has no end.");
    }

    private static void add(ObjectNode part, ObjectNode whole) {
        for (String name : new LinkedHashSet<>(names(part))) {
            if (whole.get(name) instanceof ArrayNode rows && part.get(name) instanceof ArrayNode more) {
                rows.addAll(more);
            } else {
                whole.set(name, part.get(name));
            }
        }
    }

    private static List<String> names(ObjectNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
