package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeGapToolsTest {
    private static List<String> gaps(HygieneShelf shelf, String arguments) {
        try (ToolBench bench = shelf.open()) {
            return gaps(new FaultFinder(bench).all("find_missing_episodes", arguments));
        }
    }

    private static List<String> gaps(List<JsonNode> shows) {
        return shows.stream()
                .map(show -> show.path("ratingKey").asText() + " " + seasons(show) + show.path("missingSeasons"))
                .toList();
    }

    private static String seasons(JsonNode show) {
        StringBuilder text = new StringBuilder();
        show.path("seasons")
                .forEach(season -> text.append(season.path("season").asInt())
                        .append(season.path("missing"))
                        .append(' '));
        return text.toString();
    }

    private static final String ALL = "{'libraryKey':'3'}";

    @Test
    void numbersAreMissingFromOneUpToTheLastThatIsHere() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Dragnet")
                .episodes("31", 1, 2, 3, 6)
                .episodes("31", 2, 1, 2, 3)
                .show("32", "Whole")
                .episodes("32", 1, 1, 2, 3);

        assertThat(gaps(shelf, ALL)).containsExactly("31 1[1,4,5] []");
    }

    @Test
    void wholeSeasonsAreMissingOnlyBetweenOthers() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Dragnet")
                .episodes("31", 3, 1)
                .episodes("31", 4, 1)
                .episodes("31", 7, 1);

        assertThat(gaps(shelf, ALL)).containsExactly("31 [5,6]");
    }

    @Test
    void specialsMeanNothing() {
        HygieneShelf shelf =
                new HygieneShelf().show("31", "Dragnet").episodes("31", 0, 4, 9).episodes("31", 1, 1, 2);

        assertThat(gaps(shelf, ALL)).isEmpty();
    }

    @Test
    void aSeasonMayGoOnWithTheNumbersOfTheOneBefore() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Counted through")
                .episodes("31", 1, 1, 2, 3)
                .episodes("31", 2, 4, 6);

        assertThat(gaps(shelf, ALL)).containsExactly("31 2[5] []");
    }

    @Test
    void aSeasonGoesOnWithTheNumbersOfTheOneBeforeAlsoWhereItsFirstEpisodeIsMissing() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Counted through")
                .episodes("31", 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
                .episodes("31", 2, 13, 14, 15, 16);

        assertThat(gaps(shelf, ALL)).containsExactly("31 2[12] []");
    }

    @Test
    void datesAndYearsForNumbersAreNoGaps() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Daily")
                .episodes("31", 1, 1)
                .episodes("31", 2_023, 20_230_101, 20_230_102);

        assertThat(gaps(shelf, ALL)).isEmpty();
    }

    @Test
    void anEpisodeThatIsHereTwiceIsNoGap() {
        HygieneShelf shelf = new HygieneShelf().show("31", "Dragnet").episodes("31", 1, 1, 2, 2, 3);

        assertThat(gaps(shelf, ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 25})
    void showsOfOneTitleAreKeptApart(int limit) {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Dragnet")
                .episodes("31", 1, 1, 3)
                .episodes("31", 2, 1, 2)
                .show("32", "The Dragnet")
                .episodes("32", 1, 1, 2)
                .episodes("32", 3, 1)
                .show("33", "Dragnet")
                .episodes("33", 1, 2)
                .show("34", "Later")
                .episodes("34", 1, 2);

        assertThat(gaps(shelf, "{'libraryKey':'3','limit':" + limit + "}"))
                .containsExactlyInAnyOrder("31 1[2] []", "32 [2]", "33 1[1] []", "34 1[1] []");
    }

    @Test
    void aShowThatGoesOverManyPagesIsReadWhole() {
        int[] numbers =
                IntStream.rangeClosed(1, 1_300).filter(number -> number != 700).toArray();
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Almanac")
                .episodes("31", 1, 2)
                .show("32", "Daily")
                .episodes("32", 1, numbers)
                .show("33", "Weekly")
                .episodes("33", 1, 2);

        try (ToolBench bench = shelf.open()) {
            FaultFinder finder = new FaultFinder(bench);

            assertThat(gaps(finder.all("find_missing_episodes", "{'libraryKey':'3','limit':1}")))
                    .containsExactly("31 1[1] []", "32 1[700] []", "33 1[1] []");
            finder.looksAtAll(1_301);
            finder.countsAll(3);
        }
    }

    @Test
    void ofManyMissingNumbersTheFirstAreNamedAndAllCounted() {
        HygieneShelf shelf = new HygieneShelf().show("31", "Dragnet").episodes("31", 1, 1, 302);

        try (ToolBench bench = shelf.open()) {
            JsonNode season = bench.call("find_missing_episodes", ALL)
                    .path("items")
                    .get(0)
                    .path("seasons")
                    .get(0);

            assertThat(season.path("missing")).hasSize(100);
            assertThat(season.path("missingCount").asInt()).isEqualTo(300);
        }
    }

    @Test
    void theAnswerSaysWhatItCannotSee() {
        try (ToolBench bench = new HygieneShelf().open()) {
            JsonNode answer = bench.call("find_missing_episodes", ALL);

            assertThat(answer.path("note").asText()).contains("after");
            assertThat(answer.path("complete").asBoolean()).isTrue();
        }
    }

    @Test
    void aLibraryWithoutEpisodesIsRefused() {
        try (ToolBench bench = new HygieneShelf().open()) {
            assertThat(bench.failure("find_missing_episodes", "{'libraryKey':'1'}")
                            .code())
                    .isEqualTo(FailureCode.INVALID_INPUT);
        }
    }

    @Test
    void showsInPlaceOfEpisodesAreAnErrorOfTheServer() {
        HygieneShelf shelf = new HygieneShelf().show("31", "Dragnet").episodes("31", 1, 1, 3);

        try (ToolBench bench = shelf.open()) {
            bench.server.quirks().always(Quirk.ignoring("type"));

            assertThat(bench.failure("find_missing_episodes", ALL).code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    @Test
    void showsWithoutEndDoNotOutlastTheCall() {
        HygieneShelf shelf = new HygieneShelf().show("31", "Dragnet").episodes("31", 1, 1, 3);

        try (ToolBench bench =
                shelf.open().at(GeneratedHome.passing(Duration.ofSeconds(4))).within(Duration.ofSeconds(22))) {
            bench.server.quirks().always(Quirk.endlessNewRows());

            assertThat(bench.failure("find_missing_episodes", ALL).code()).isEqualTo(FailureCode.TIMEOUT);
        }
    }
}
