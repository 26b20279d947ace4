package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Group;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Play;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class WatchStatisticsToolsTest {
    private static final Instant NOW = GeneratedHome.NOW;

    private final Library library = GeneratedHome.library(7);
    private final HistoryTruth truth = new HistoryTruth(library);
    private final ToolBench bench = GeneratedHome.bench(library);
    private final Predicate<Play> lastMonths = truth.between(NOW.minus(Duration.ofDays(90)), NOW);
    private final Predicate<Play> ever = truth.between(Instant.EPOCH, NOW);

    @AfterAll
    void close() {
        bench.close();
    }

    private void requireExact(Item item, Predicate<Play> theirs, String groupBy) {
        String arguments = "'ratingKey':'" + item.ratingKey() + "','limit':200,'groupBy':'" + groupBy + "'";
        JsonNode all = bench.call("get_watch_stats", "{" + arguments + "}");
        JsonNode months = bench.call("get_watch_stats", "{" + arguments + ",'days':90}");

        assertThat(WatchStatisticsExactnessTest.groups(all)).isEqualTo(ranked(ever.and(theirs), groupBy));
        assertThat(WatchStatisticsExactnessTest.groups(months)).isEqualTo(ranked(lastMonths.and(theirs), groupBy));
        assertThat(all.has("since")).isFalse();
    }

    private List<Group> ranked(Predicate<Play> which, String groupBy) {
        return truth.ranked(which, play -> truth.groups(groupBy, play, ZoneOffset.UTC), false);
    }

    @ParameterizedTest
    @CsvSource({"0, user", "1, library", "3, device", "7, title", "20, decade"})
    void theStatisticsOfAMovieJoinItsCopiesAndThoseThatAreGone(int number, String groupBy) {
        Item movie = truth.items(ItemType.MOVIE).get(number);

        requireExact(movie, play -> play.item() != null && play.item().guid().equals(movie.guid()), groupBy);
    }

    @ParameterizedTest
    @CsvSource({"0, user", "1, season", "2, title", "3, platform"})
    void theStatisticsOfAShowAreThoseOfItsEpisodes(int number, String groupBy) {
        Item show = truth.items(ItemType.SHOW).get(number);

        requireExact(show, play -> play.row().type() == ItemType.EPISODE && truth.isOf(play, show), groupBy);
    }

    @ParameterizedTest
    @CsvSource({"0, user", "1, album", "2, title"})
    void theStatisticsOfAnArtistAreThoseOfTheirTracks(int number, String groupBy) {
        Item artist = truth.items(ItemType.ARTIST).get(number);

        requireExact(artist, play -> play.row().type() == ItemType.TRACK && truth.isOf(play, artist), groupBy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEASON", "ALBUM", "EPISODE", "TRACK"})
    void theStatisticsOfAPartAreAsThoseOfAllTitles(String type) {
        Item part = truth.items(ItemType.valueOf(type)).get(2);
        String groupBy = part.type() == ItemType.SEASON || part.type() == ItemType.ALBUM
                ? part.type().plexName()
                : "title";
        JsonNode all = bench.call("get_watch_stats", "{'since':'2000-01-01','groupBy':'" + groupBy + "','limit':200}");

        JsonNode one =
                bench.call("get_watch_stats", "{'ratingKey':'" + part.ratingKey() + "','groupBy':'" + groupBy + "'}");

        JsonNode expected = null;
        for (JsonNode row : all.path("rows")) {
            boolean isIt = row.path("key").asText().equals(part.ratingKey())
                    || row.path("ratingKeys").toString().contains('"' + part.ratingKey() + '"');
            expected = isIt ? row : expected;
        }
        assertThat(one.path("rows")).hasSize(1);
        assertThat(one.path("rows").path(0)).isEqualTo(expected);
    }

    @Test
    void aRangeOfATitleIsReadWithoutTheYearsBeforeIt() {
        try (ToolBench fresh = GeneratedHome.bench(library)) {
            fresh.call("get_watch_stats", "{'ratingKey':'10','days':30}");

            assertThat(fresh.server.requests().all())
                    .filteredOn(request -> String.valueOf(request.rawQuery()).contains("viewedAt%3Adesc"))
                    .isNotEmpty()
                    .allMatch(request -> String.valueOf(request.rawQuery()).contains("viewedAt%3E="));
        }
    }

    @Test
    void aKeyOfNothingIsNotFound() {
        assertThat(bench.failure("get_watch_stats", "{'ratingKey':'999999'}").code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void daysEndTodayHoweverSmallTheAnswerIsAndGoOnWhereTheySay() {
        try (ToolBench narrow = GeneratedHome.bench(library).answering(8_000)) {
            List<String> days = new ArrayList<>();
            long plays = 0;
            JsonNode answer = narrow.call("get_watch_stats", "{'days':399,'groupBy':'day'}");
            JsonNode first = answer;
            while (true) {
                List<String> older = new ArrayList<>(ToolBench.texts(answer, "rows", "key"));
                assertThat(older).isNotEmpty();
                days.addAll(0, older);
                plays += sum(answer);
                if (!answer.has("olderUntil")) {
                    break;
                }
                answer = narrow.call(
                        "get_watch_stats",
                        "{'groupBy':'day','since':'" + first.path("since").asText() + "','until':'"
                                + answer.path("olderUntil").asText() + "'}");
            }

            LocalDate today = LocalDate.parse("2026-04-05");
            assertThat(days)
                    .isEqualTo(today.minusDays(399)
                            .datesUntil(today.plusDays(1))
                            .map(LocalDate::toString)
                            .toList());
            assertThat(first.path("truncated").asBoolean()).isTrue();
            assertThat(plays).isEqualTo(first.path("totalPlays").asLong());
            assertThat(first.path("otherPlays").asLong()).isEqualTo(plays - sum(first));
        }
    }

    private static long sum(JsonNode answer) {
        return ToolBench.texts(answer, "rows", "plays").stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Test
    void ofMoreThanFourHundredDaysTheNewestAreShown() {
        Library longAgo = GeneratedHome.library(7);
        longAgo.play("1", 1, 1, NOW.minus(Duration.ofDays(500)).getEpochSecond());
        try (ToolBench old = GeneratedHome.bench(longAgo)) {
            JsonNode answer = old.call("get_watch_stats", "{'days':1000,'groupBy':'day','user':'1','type':'movie'}");

            List<String> days = ToolBench.texts(answer, "rows", "key");
            assertThat(days.get(days.size() - 1)).isEqualTo("2026-04-05");
            assertThat(answer.path("otherPlays").asLong()).isPositive();
            assertThat(answer.path("olderUntil").asText()).startsWith(days.get(0));
            assertThat(sum(answer) + answer.path("otherPlays").asLong())
                    .isEqualTo(answer.path("totalPlays").asLong());
        }
    }

    @Test
    void periodsThatTheRangeCutsSaySo() {
        JsonNode rows = bench.call("get_watch_stats", "{'since':'2026-01-15','until':'2026-03-31','groupBy':'month'}")
                .path("rows");

        assertThat(rows).extracting(row -> row.path("partial").asBoolean()).containsExactly(true, false, false);
    }

    @Test
    void groupsThatOverlapSaySo() {
        assertThat(bench.call("get_watch_stats", "{'groupBy':'genre'}")
                        .path("multiValued")
                        .asBoolean())
                .isTrue();
        assertThat(bench.call("get_watch_stats", "{'groupBy':'decade'}").has("multiValued"))
                .isFalse();
    }
}
