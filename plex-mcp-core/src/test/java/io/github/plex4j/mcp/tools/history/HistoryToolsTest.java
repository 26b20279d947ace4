package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.InvocationHandle;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Library;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class HistoryToolsTest {
    private static final List<String> TOOLS = List.of(
            "get_users",
            "get_watch_history",
            "get_recently_watched",
            "get_watch_stats",
            "get_user_stats",
            "get_popular_content",
            "get_server_usage");

    private final ToolBench bench = ToolBench.demo();

    @AfterAll
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'days':0}; days is 0; it must be 1 to 36500.",
                "{'days':100000}; days is 100000; it must be 1 to 36500.",
                "{'days':3,'timeRange':4}; days and timeRange have the same meaning; use one of them.",
                "{'days':3,'since':'2026-01-01'}; days cannot be combined with since or until.",
                "{'since':'2026-02-01','until':'2026-01-01'}; The time ends before it begins",
                "{'since':'2027-01-01'}; The time ends before it begins",
                "{'since':'soon'}; since is neither a date nor a time.",
                "{'until':'2026-02-30'}; until is neither a date nor a time.",
                "{'timeZone':'Mars/Olympus'}; Unknown time zone \"Mars/Olympus\".",
                "{'groupBy':'colour'}; groupBy",
                "{'metric':'minutes'}; metric",
                "{'limit':0}; limit is 0; it must be 1 to 200."
            })
    void refusesWhatCannotBeMeant(String arguments, String start) {
        Failure failure = bench.failure("get_watch_stats", arguments);

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).startsWith(start);
        assertThat(failure.hint()).isNotBlank();
    }

    @Test
    void anUnknownUserIsToldWhoThereIs() {
        Failure failure = bench.failure("get_watch_history", "{'user':'Nobody'}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("alex (1)", "Anna (21000001)", "Zo\u00eb & Co (21000003)");
    }

    @Test
    void aUserIsTakenAsANumberToo() {
        assertThat(bench.call("get_watch_history", "{'user':21000001,'limit':1,'days':365}")
                        .path("items")
                        .path(0)
                        .path("user")
                        .path("name")
                        .asText())
                .isEqualTo("Anna");
    }

    @Test
    void ofAnAddressOnlyTheFirstPartIsShownThoughTheWholeIsUnderstood() {
        Library library = GeneratedLibrary.builder()
                .clock(ToolBench.CLOCK)
                .movies(5)
                .historyRows(20)
                .build();
        Library named = Library.builder()
                .clock(ToolBench.CLOCK)
                .itemSource(library.items())
                .historySource(library.history())
                .section(library.sections().get(0))
                .account(new Account(1, "alex@example.com"))
                .build();
        try (ToolBench addressed = ToolBench.on(named)) {
            assertThat(addressed.call("get_users", "{}").toString())
                    .contains("\"alex\"")
                    .doesNotContain("@");
            assertThat(addressed.call("get_watch_stats", "{'days':1000}").toString())
                    .contains("\"alex\"")
                    .doesNotContain("@");
            assertThat(addressed.call("get_watch_history", "{'days':1000}").toString())
                    .contains("\"alex\"")
                    .doesNotContain("@");
            assertThat(addressed
                            .failure("get_watch_history", "{'user':'Nobody'}")
                            .hint())
                    .contains("alex (1)")
                    .doesNotContain("@");
            assertThat(addressed
                            .call("get_watch_stats", "{'user':'alex@example.com','days':1000}")
                            .path("totalPlays")
                            .asLong())
                    .isPositive();
        }
    }

    @Test
    void theStateOfAnArtistIsRefused() {
        assertThat(bench.failure("get_watch_state", "{'ratingKey':'2000'}").message())
                .isEqualTo("The item is of type artist.");
    }

    @Test
    void aDateAsTheEndIncludesItsDay() {
        JsonNode answer = bench.call("get_watch_stats", "{'since':'2026-01-01','until':'2026-01-31'}");

        assertThat(answer.path("since").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(answer.path("until").asText()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(answer.path("timeZone").asText()).isEqualTo("Z");
    }

    @Test
    void aDayThatAZoneSkippedIsNoGroupAndNoPlayCountsTwice() {
        Library library = DemoLibrary.create(ToolBench.CLOCK);
        List.of("2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z")
                .forEach(time -> library.play("101", 1, 1, Instant.parse(time).getEpochSecond()));
        try (ToolBench samoa = ToolBench.on(library).inZone("Pacific/Apia")) {
            JsonNode days =
                    samoa.call("get_watch_stats", "{'since':'2011-12-28','until':'2011-12-31','groupBy':'day'}");
            JsonNode until = samoa.call("get_watch_stats", "{'since':'2011-12-28','until':'2011-12-30'}");

            assertThat(ToolBench.texts(days, "rows", "key")).containsExactly("2011-12-28", "2011-12-29", "2011-12-31");
            assertThat(ToolBench.texts(days, "rows", "plays")).containsExactly("0", "1", "2");
            assertThat(until.path("until").asText()).isEqualTo("2011-12-31T00:00:00+14:00");
            assertThat(until.path("totalPlays").asLong()).isEqualTo(1);
        }
    }

    @Test
    void whatHasNotComeYetIsNotPartOfARange() {
        JsonNode answer =
                bench.call("get_watch_stats", "{'since':'2026-02-01','until':'2030-01-01','timeZone':'Europe/Berlin'}");

        assertThat(answer.path("since").asText()).isEqualTo("2026-02-01T00:00:00+01:00");
        assertThat(answer.path("until").asText()).isEqualTo("2026-03-01T13:00:00+01:00");
    }

    @Test
    void whatAPlayIsStandsBesideTheNumbers() {
        assertThat(bench.call("get_watch_stats", "{}").path("basis").asText())
                .isEqualTo("finished plays of the history; durations are runtimes");
    }

    @Test
    void anItemThatIsGoneHasNoKeyAndSaysSo() {
        JsonNode answer = bench.call("get_watch_history", "{'since':'2025-01-01','limit':200,'user':'1'}");

        JsonNode gone = null;
        for (JsonNode item : answer.path("items")) {
            gone = item.path("item").path("title").asText().equals("The Lady Vanishes") ? item : gone;
        }
        JsonNode last = gone == null ? lastPage(answer) : gone;
        assertThat(last.path("deleted").asBoolean()).isTrue();
        assertThat(last.path("item").has("ratingKey")).isFalse();
        assertThat(last.path("item").path("year").asInt()).isEqualTo(1938);
    }

    private JsonNode lastPage(JsonNode first) {
        JsonNode page = first;
        while (page.has("nextOffset")) {
            page = bench.call(
                    "get_watch_history",
                    "{'since':'2025-01-01','limit':200,'user':'1','offset':" + page.path("nextOffset") + "}");
        }
        JsonNode items = page.path("items");
        return items.get(items.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aSharedUserIsToldThatTheHistoryIsTheOwners(int status) {
        PlexTestServer.Builder server = PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK))
                .plexPass(true)
                .ownerOnlyStatus(status);
        try (ToolBench guest = ToolBench.asSharedUser(server)) {
            assertThat(TOOLS)
                    .allSatisfy(tool -> assertThat(guest.failure(tool, "{}").code())
                            .as(tool)
                            .isEqualTo(FailureCode.FORBIDDEN));
            assertThat(guest.failure("get_library_items", "{'libraryKey':'1','notWatchedBy':'anyone'}")
                            .code())
                    .isEqualTo(FailureCode.FORBIDDEN);
        }
    }

    @Test
    void aWalkThatRunsOutOfTimeSaysWhatItCovers() {
        Library library = GeneratedHome.library(5);
        HistoryTruth truth = new HistoryTruth(library);
        try (ToolBench slow = GeneratedHome.bench(library)
                .at(GeneratedHome.passing(Duration.ofSeconds(4)))
                .within(Duration.ofSeconds(11))) {
            JsonNode answer = slow.call("get_watch_stats", "{'since':'2025-10-01','groupBy':'month'}");

            assertThat(answer.path("complete").asBoolean()).isFalse();
            Instant covered = Instant.parse(answer.path("coveredSince").asText());
            Instant until = Instant.parse(answer.path("until").asText());
            assertThat(answer.path("totalPlays").asLong())
                    .isEqualTo(truth.plays().stream()
                            .filter(truth.between(covered, until))
                            .count())
                    .isPositive();
            assertThat(answer.path("rows").path(0).path("name").asText())
                    .isEqualTo(covered.toString().substring(0, 7));
        }
    }

    @Test
    void progressIsReportedAndNeverGoesBack() {
        Library library = GeneratedHome.library(5);
        List<Double> reports = new ArrayList<>();
        try (ToolBench bench = GeneratedHome.bench(library)) {
            ToolResult result = bench.invoker.invoke(
                    "get_watch_stats",
                    ToolBench.json("{'days':200,'groupBy':'genre'}"),
                    bench.context().withProgress((done, total, message) -> reports.add(done)));

            assertThat(result).isNotInstanceOf(Failure.class);
        }
        assertThat(reports).hasSizeGreaterThan(4).isSorted();
    }

    @Test
    void aWalkEndsWhenItIsCancelled() throws InterruptedException {
        Library library = GeneratedHome.library(5);
        CountDownLatch walking = new CountDownLatch(1);
        PlexTestServer.Builder server = PlexTestServer.builder(library).beforeAnswer(request -> {
            if (request.rawPath().endsWith("/history/all")) {
                walking.countDown();
            }
        });
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        try (ToolBench bench = ToolBench.on(server).at(GeneratedHome.CLOCK)) {
            InvocationHandle call = bench.invoker.submit(
                    "get_watch_stats", ToolBench.json("{'days':200}"), bench.context(), answer::complete);
            assertThat(walking.await(10, TimeUnit.SECONDS)).isTrue();
            call.cancel();

            assertThat(answer)
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.code()).isEqualTo(FailureCode.CANCELLED));
        }
    }

    @Test
    void aMonthIsReadWithoutTheYearsBeforeIt() {
        Library library = GeneratedHome.library(5);
        try (ToolBench bench = GeneratedHome.bench(library)) {
            bench.call("get_watch_stats", "{'days':31}");

            assertThat(bench.server.requests().all())
                    .filteredOn(request -> String.valueOf(request.rawQuery()).contains("viewedAt%3Adesc"))
                    .hasSize(1);
        }
    }

    @Test
    void timesAreInTheZoneOfTheProgramUnlessToldOtherwise() {
        try (ToolBench abroad = ToolBench.demo().inZone("Asia/Kolkata")) {
            assertThat(abroad.call("get_watch_history", "{'limit':1}")
                            .path("items")
                            .path(0)
                            .path("viewedAt")
                            .asText())
                    .endsWith("+05:30");
            assertThat(ZoneId.of(abroad.call("get_watch_history", "{'limit':1,'timeZone':'Europe/Berlin'}")
                            .path("timeZone")
                            .asText()))
                    .isEqualTo(ZoneId.of("Europe/Berlin"));
        }
    }

    /** The first part reads the libraries at the same time, the others one after the other. */
    @Test
    void partsOfWhatIsFullyWatchedInAllLibrariesMakeUpTheWhole() {
        JsonNode whole = bench.call("get_fully_watched", "{'limit':200}");
        List<String> parts = new ArrayList<>();
        for (int offset = 0; offset < whole.path("total").asInt(); offset += 7) {
            JsonNode part = bench.call("get_fully_watched", "{'limit':7,'offset':" + offset + "}");
            assertThat(part.path("total")).isEqualTo(whole.path("total"));
            parts.addAll(ToolBench.texts(part, "items", "ratingKey"));
        }

        assertThat(ToolBench.texts(whole, "items", "type")).contains("movie", "show");
        assertThat(parts).isEqualTo(ToolBench.texts(whole, "items", "ratingKey"));
    }

    @Test
    void anAnswerThatIsCutSaysHowManyPlaysItLeavesOff() {
        try (ToolBench narrow = ToolBench.demo().answering(1_500)) {
            JsonNode answer = narrow.call("get_watch_stats", "{'days':300,'groupBy':'title','limit':200}");
            long shown = 0;
            for (JsonNode row : answer.path("rows")) {
                shown += row.path("plays").asLong();
            }

            assertThat(answer.path("truncated").asBoolean()).isTrue();
            assertThat(shown + answer.path("otherPlays").asLong())
                    .isEqualTo(answer.path("totalPlays").asLong());
        }
    }
}
