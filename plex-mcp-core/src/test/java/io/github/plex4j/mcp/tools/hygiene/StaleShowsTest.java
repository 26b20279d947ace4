package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.history.HistoryTruth;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Play;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whole shows that nobody touched: their sizes are those of their episodes, which are read once over all calls. */
@TestInstance(Lifecycle.PER_CLASS)
class StaleShowsTest {
    private static final int EPISODES = 2_400;
    private static final int PAGES = 5;
    private static final int DAYS = 40;
    private static final String QUESTION = "{'libraryKey':'2','limit':3,'notWatchedForDays':" + DAYS + "}";

    private final Library library = GeneratedLibrary.builder()
            .clock(GeneratedHome.CLOCK)
            .movies(5)
            .shows(60)
            .episodes(EPISODES)
            .accounts(4)
            .historyRows(120)
            .historyDays(200)
            .build();
    private final HistoryTruth truth = new HistoryTruth(library);
    private final ToolBench bench = bench();

    private ToolBench bench() {
        return ToolBench.on(PlexTestServer.builder(library)).at(GeneratedHome.CLOCK);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    private Item show(Item episode) {
        return library.items()
                .parentOf(library.items().parentOf(episode).orElseThrow())
                .orElseThrow();
    }

    /** The sizes of the shows that nobody played, and the signed-in user did not tick, in those days. */
    private Map<String, Long> stale() {
        Instant since = GeneratedHome.NOW.minus(Duration.ofDays(DAYS));
        Set<String> touched = new HashSet<>();
        truth.plays().stream()
                .filter(play -> play.row().viewedAt() != null && !play.at().isBefore(since))
                .map(Play::item)
                .filter(item -> item != null && item.type() == ItemType.EPISODE)
                .forEach(episode ->
                        touched.add(show(Objects.requireNonNull(episode)).ratingKey()));
        Map<String, Long> sizes = new HashMap<>();
        for (Item episode : truth.items(ItemType.EPISODE)) {
            Item show = show(episode);
            int number = library.items().numberOf(episode.ratingKey());
            if (library.watchStates().of(Library.OWNER, number).lastViewedAt() >= since.getEpochSecond()) {
                touched.add(show.ratingKey());
            }
            if (show.addedAt() < since.getEpochSecond()) {
                sizes.merge(
                        show.ratingKey(),
                        episode.media().stream().mapToLong(Media::size).sum(),
                        Long::sum);
            }
        }
        touched.forEach(sizes::remove);
        return sizes;
    }

    private static Map<String, Long> sizes(List<JsonNode> found) {
        Map<String, Long> sizes = new HashMap<>();
        found.forEach(show -> sizes.put(
                show.path("ratingKey").asText(), show.path("sizeBytes").asLong()));
        return sizes;
    }

    private static long pagesOfEpisodes(ToolBench bench) {
        return pages(bench, "type=4");
    }

    private static long pages(ToolBench bench, String type) {
        return bench.server.requests().all().stream()
                .filter(request -> request.rawPath().endsWith("/all"))
                .map(request -> String.valueOf(request.rawQuery()))
                .filter(query -> query.contains(type) && !query.contains("includeMeta"))
                .count();
    }

    @Test
    void areFoundWithTheSizesOfTheirEpisodesTheLargestFirst() {
        List<JsonNode> found = new FaultFinder(bench).all("find_stale", QUESTION);

        assertThat(found).hasSizeGreaterThan(9);
        assertThat(sizes(found)).isEqualTo(stale());
        assertThat(found)
                .extracting(show -> show.path("sizeBytes").asLong())
                .isSortedAccordingTo((first, second) -> Long.compare(second, first));
    }

    @Test
    void areReadOnceOverAllCalls() {
        try (ToolBench fresh = bench()) {
            FaultFinder finder = new FaultFinder(fresh);

            finder.all("find_stale", QUESTION);

            assertThat(finder.calls()).isGreaterThan(3);
            assertThat(pagesOfEpisodes(fresh)).isBetween((long) PAGES, PAGES + 1L);
            // A round number of rows may have been cut off, so one more page is requested.
            assertThat(pages(fresh, "type=2")).isEqualTo(2);
            assertThat(finder.scanned()).isEqualTo(EPISODES);
        }
    }

    @Test
    void areFoundPartByPartWhereTimeRunsOut() {
        try (ToolBench slow =
                bench().at(GeneratedHome.passing(Duration.ofSeconds(7))).within(Duration.ofSeconds(45))) {
            FaultFinder finder = new FaultFinder(slow);

            List<JsonNode> found = finder.all("find_stale", QUESTION.replace("'limit':3", "'limit':200"));

            assertThat(finder.calls()).isGreaterThan(1);
            assertThat(sizes(found)).isEqualTo(stale()).hasSameSizeAs(found);
        }
    }

    @Test
    void theEpisodesAreNotReadWhenNoShowIsUntouched() {
        try (ToolBench fresh = bench()) {
            JsonNode answer = fresh.call("find_stale", "{'libraryKey':'2','notWatchedForDays':3600}");

            assertThat(answer.path("items")).isEmpty();
            assertThat(answer.path("complete").asBoolean()).isTrue();
            assertThat(pagesOfEpisodes(fresh)).isZero();
        }
    }

    @Test
    void twoQuestionsThatAlternateAreBothReadOnce() {
        try (ToolBench fresh = bench()) {
            String other = QUESTION.replace("'notWatchedForDays':" + DAYS, "'notWatchedForDays':" + (DAYS + 30));
            List<String> questions = new ArrayList<>(List.of(QUESTION, other));
            Map<String, Integer> found = new HashMap<>();
            for (int call = 0; call < questions.size() && call < 200; call++) {
                JsonNode answer = fresh.call("find_stale", questions.get(call));
                found.merge(
                        answer.path("notWatchedSince").asText(),
                        answer.path("items").size(),
                        Integer::sum);
                if (answer.has("nextCursor")) {
                    String asked = questions.get(call).replaceAll(",'cursor':'[^']*'", "");
                    questions.add(asked.replace(
                            "}", ",'cursor':'" + answer.path("nextCursor").asText() + "'}"));
                }
            }

            assertThat(found).hasSize(2).containsValue(stale().size());
            assertThat(pagesOfEpisodes(fresh)).isBetween(2L * PAGES, 2L * PAGES + 2);
        }
    }

    @Test
    void aCursorThatComesLateIsAnsweredTheSame() {
        try (ToolBench fresh = bench()) {
            JsonNode first = fresh.call("find_stale", QUESTION);
            String next = QUESTION.replace(
                    "}", ",'cursor':'" + first.path("nextCursor").asText() + "'}");
            JsonNode soon = fresh.call("find_stale", next);

            fresh.at(Clock.offset(GeneratedHome.CLOCK, Duration.ofMinutes(30)));
            JsonNode late = fresh.call("find_stale", next);

            assertThat(late.path("items")).isEqualTo(soon.path("items"));
            assertThat(late.path("scanned").asLong()).isEqualTo(EPISODES);
            assertThat(soon.path("scanned").asLong()).isZero();
        }
    }

    @Test
    void anAnswerThatIsCutSaysThatNothingWasReadAgain() {
        try (ToolBench fresh = bench()) {
            JsonNode first = fresh.call("find_stale", QUESTION);
            String next = QUESTION.replace(
                    "}", ",'cursor':'" + first.path("nextCursor").asText() + "'}");

            JsonNode cut = fresh.answering(700).call("find_stale", next);

            assertThat(cut.path("truncated").asBoolean()).isTrue();
            assertThat(cut.path("scanned").asLong()).isZero();
        }
    }

    @Test
    void aTimeThatIsNoneIsRefusedBeforeAnythingIsRead() {
        try (ToolBench fresh = bench()) {
            fresh.failure("find_stale", "{'libraryKey':'2','notWatchedForDays':40,'addedBefore':'soon'}");

            assertThat(fresh.server.requests().count()).isZero();
        }
    }
}
