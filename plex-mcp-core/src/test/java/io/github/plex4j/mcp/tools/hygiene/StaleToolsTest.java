package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.history.HistoryTruth;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Play;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.WatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class StaleToolsTest {
    private final Library library = GeneratedHome.library(11);
    private final HistoryTruth truth = new HistoryTruth(library);
    private final ToolBench bench = GeneratedHome.bench(library);

    @AfterAll
    void close() {
        bench.close();
    }

    private List<String> found(String arguments) {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer = bench.call("find_stale", "{" + arguments + cursor + "}");
            keys.addAll(ToolBench.texts(answer, "items", "ratingKey"));
            cursor = answer.has("nextCursor")
                    ? ",'cursor':'" + answer.path("nextCursor").asText() + "'"
                    : "";
        } while (!cursor.isEmpty());
        return keys;
    }

    private Set<String> playedSince(Instant since) {
        Set<String> guids = new HashSet<>();
        truth.plays().stream()
                .filter(play -> play.row().viewedAt() != null && !play.at().isBefore(since))
                .map(Play::item)
                .filter(Objects::nonNull)
                .forEach(item -> guids.add(item.guid()));
        return guids;
    }

    private boolean isTicked(Item item, Instant since) {
        WatchState state =
                library.watchStates().of(Library.OWNER, library.items().numberOf(item.ratingKey()));
        return state.lastViewedAt() >= since.getEpochSecond();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 150})
    void findsExactlyTheMoviesThatNobodyTouched(int days) {
        Instant since = GeneratedHome.NOW.minus(Duration.ofDays(days));
        Set<String> played = playedSince(since);

        List<String> keys = found("'libraryKey':'1','limit':7,'notWatchedForDays':" + days);

        assertThat(keys)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(truth.items(ItemType.MOVIE).stream()
                        .filter(movie -> movie.sectionKey().equals("1"))
                        .filter(movie -> movie.addedAt() < since.getEpochSecond())
                        .filter(movie -> !played.contains(movie.guid()) && !isTicked(movie, since))
                        .map(Item::ratingKey)
                        .toList());
    }

    @Test
    void namesTheLargestFirstAndLeavesOutTheSmall() {
        JsonNode answer = bench.call("find_stale", "{'libraryKey':'1','notWatchedForDays':20,'limit':200}");
        List<Long> sizes = new ArrayList<>();
        answer.path("items").forEach(item -> sizes.add(item.path("sizeBytes").asLong()));
        long median = sizes.get(sizes.size() / 2);

        assertThat(sizes).hasSizeGreaterThan(3).isSortedAccordingTo((first, second) -> Long.compare(second, first));
        assertThat(bench.call(
                                "find_stale",
                                "{'libraryKey':'1','notWatchedForDays':20,'limit':200,'minSizeBytes':" + median + "}")
                        .path("items"))
                .hasSize((int) sizes.stream().filter(size -> size >= median).count());
    }

    @Test
    void namesTheLargestFirstOnAServerThatIgnoresTheSort() {
        String question = "'libraryKey':'1','limit':3,'notWatchedForDays':20";
        List<String> largestFirst = found(question);
        bench.server.quirks().always(Quirk.sortIgnored());
        try {
            assertThat(found(question)).isEqualTo(largestFirst);
        } finally {
            bench.server.quirks().clear();
        }
    }

    /** Servers do not sort tracks by size. */
    @Test
    void namesTheLargestTracksFirst() {
        JsonNode all = bench.call("find_stale", "{'libraryKey':'3','type':'track','notWatchedForDays':20,'limit':200}");
        List<Long> sizes = new ArrayList<>();
        all.path("items").forEach(item -> sizes.add(item.path("sizeBytes").asLong()));

        assertThat(sizes).hasSizeGreaterThan(6).isSortedAccordingTo((first, second) -> Long.compare(second, first));
        assertThat(found("'libraryKey':'3','type':'track','limit':5,'notWatchedForDays':20"))
                .isEqualTo(ToolBench.texts(all, "items", "ratingKey"));
    }

    @Test
    void aShowIsUntouchedWhenNoneOfItsEpisodesWasPlayed() {
        try (ToolBench demo = ToolBench.demo()) {
            JsonNode answer = demo.call("find_stale", "{'libraryKey':'3','notWatchedForDays':30}");

            assertThat(answer.path("type").asText()).isEqualTo("show");
            assertThat(answer.path("items")).isNotEmpty().allSatisfy(show -> {
                assertThat(demo.call(
                                        "get_watch_history",
                                        "{'ratingKey':'"
                                                + show.path("ratingKey").asText() + "','days':30}")
                                .path("total")
                                .asLong())
                        .isZero();
            });
        }
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String cursor = bench.call("find_stale", "{'libraryKey':'1','notWatchedForDays':20,'limit':1}")
                .path("nextCursor")
                .asText();

        assertThat(bench.failure("find_stale", "{'libraryKey':'1','notWatchedForDays':21,'cursor':'" + cursor + "'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void whatAServerWhoseClockIsAheadSaysWasPlayedIsNotUntouched() {
        Library home = GeneratedHome.library(11);
        try (ToolBench ahead = GeneratedHome.bench(home)) {
            String question = "{'libraryKey':'1','notWatchedForDays':20,'limit':1}";
            String stale = ToolBench.texts(ahead.call("find_stale", question), "items", "ratingKey")
                    .get(0);
            long soon = GeneratedHome.NOW.getEpochSecond() + 300;
            home.history().record(home.items().find(stale).orElseThrow(), 21, 1, soon);

            assertThat(ToolBench.texts(ahead.call("find_stale", question), "items", "ratingKey"))
                    .doesNotContain(stale);
        }
    }

    /** As much of the history as there is time for is read by each call; before all of it was, nothing is answered. */
    @Test
    void aHistoryThatIsTooLongForOneCallIsReadByTheNext() {
        Library busy = GeneratedLibrary.builder()
                .clock(GeneratedHome.CLOCK)
                .movies(300)
                .accounts(4)
                .historyRows(2_600)
                .historyDays(200)
                .build();
        String question = "{'libraryKey':'1','limit':200,'notWatchedForDays':190}";
        try (ToolBench fast = GeneratedHome.bench(busy);
                ToolBench slow = GeneratedHome.bench(busy)
                        .at(GeneratedHome.passing(Duration.ofSeconds(4)))
                        .within(Duration.ofSeconds(22))) {
            FaultFinder finder = new FaultFinder(slow);
            List<String> keys = finder.keys("find_stale", question);

            assertThat(finder.calls()).isGreaterThan(1);
            assertThat(keys).isEqualTo(new FaultFinder(fast).keys("find_stale", question));
        }
    }
}
