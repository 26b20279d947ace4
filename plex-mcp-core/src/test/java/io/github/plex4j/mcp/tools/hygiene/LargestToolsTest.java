package io.github.plex4j.mcp.tools.hygiene;

import static io.github.plex4j.mcp.tools.hygiene.HygieneShelf.movie;
import static io.github.plex4j.mcp.tools.hygiene.HygieneShelf.video;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestToolsTest {
    @Test
    void moviesByAllTheirVersions() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "Two", 1950).media(video(1, "720", 1, 600), video(2, "1080", 1, 300)))
                .with(movie("1", "12", "Large", 1950).media(video(3, "1080", 1, 700)))
                .with(movie("1", "13", "Unknown", 1950).media())
                .with(movie("1", "14", "Small", 1950).media(video(4, "1080", 1, 100)));
        try (ToolBench bench = shelf.open()) {
            List<JsonNode> found = new FaultFinder(bench).all("find_largest", "{'libraryKey':'1','limit':1}");

            assertThat(found)
                    .extracting(item -> item.path("ratingKey").asText())
                    .containsExactly("11", "12", "14");
            assertThat(found).extracting(item -> item.path("sizeBytes").asInt()).containsExactly(900, 700, 100);
        }
    }

    private static HygieneShelf moviesOfSizes(int... sizes) {
        HygieneShelf shelf = new HygieneShelf();
        for (int number = 0; number < sizes.length; number++) {
            String key = Integer.toString(11 + number);
            shelf.with(movie("1", key, "Movie " + key, 1950).media(video(11 + number, "1080", 1, sizes[number])));
        }
        return shelf;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 25})
    void theLargestComeFirstFromAServerThatIgnoresTheSort(int limit) {
        try (ToolBench bench = moviesOfSizes(300, 700, 100, 600, 200).open()) {
            bench.server.quirks().always(Quirk.sortIgnored());

            List<JsonNode> found =
                    new FaultFinder(bench).all("find_largest", "{'libraryKey':'1','limit':" + limit + "}");

            assertThat(found)
                    .extracting(item -> item.path("sizeBytes").asInt())
                    .containsExactly(700, 600, 300, 200, 100);
            assertThat(found).noneMatch(item -> item.has("note"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 25})
    void findingsGoOnWhereTheyWereOnAServerThatGivesItsWholeListEachTime(int limit) {
        try (ToolBench bench = moviesOfSizes(300, 700, 100, 600, 200).open()) {
            bench.server.quirks().always(Quirk.wholeListAlways());

            assertThat(new FaultFinder(bench).all("find_largest", "{'libraryKey':'1','limit':" + limit + "}"))
                    .extracting(item -> item.path("sizeBytes").asInt())
                    .containsExactly(700, 600, 300, 200, 100);
        }
    }

    @Test
    void aServerThatSortsIsReadOnceForTheFirstCallAndOnlyAsFarAsNeededByTheNext() {
        try (ToolBench bench = moviesOfSizes(300, 700, 100, 600, 200).open()) {
            FaultFinder finder = new FaultFinder(bench);

            finder.all("find_largest", "{'libraryKey':'1','limit':2}");

            assertThat(finder.scanned()).isLessThan(15);
            finder.countsAll(5);
        }
    }

    private static HygieneShelf shows(int count) {
        HygieneShelf shelf = new HygieneShelf();
        for (int number = 1; number <= count; number++) {
            int[] episodes = new int[number];
            for (int episode = 0; episode < number; episode++) {
                episodes[episode] = episode + 1;
            }
            String key = Integer.toString(300 + number);
            shelf.show(key, "Show " + (char) ('A' + (number * 7) % 26)).episodes(key, 1, episodes);
        }
        return shelf;
    }

    @Test
    void showsByAllTheirEpisodesTogether() {
        try (ToolBench bench = shows(5).open()) {
            JsonNode answer = bench.call("find_largest", "{'libraryKey':'3','groupBy':'show','limit':3}");

            assertThat(ToolBench.texts(answer, "items", "ratingKey")).containsExactly("305", "304", "303");
            assertThat(answer.path("items").get(0).path("sizeBytes").asLong()).isEqualTo(5_000_000_000L);
            assertThat(answer.path("items").get(0).path("episodeCount").asInt()).isEqualTo(5);
            assertThat(answer.path("total").asLong()).isEqualTo(5);
            assertThat(answer.path("totalBytes").asLong()).isEqualTo(15_000_000_000L);
        }
    }

    @Test
    void aCutAnswerOfShowsGoesOnWithTheNextLargest() {
        try (ToolBench bench = shows(12).open().answering(900)) {
            FaultFinder finder = new FaultFinder(bench);

            List<JsonNode> found = finder.all("find_largest", "{'libraryKey':'3','groupBy':'show','limit':12}");

            assertThat(finder.calls()).isGreaterThan(1);
            assertThat(found).hasSize(12);
            assertThat(found)
                    .extracting(show -> show.path("sizeBytes").asLong())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void whereTheServerCannotSortBySizeAllIsRead() {
        try (ToolBench bench = ToolBench.demo()) {
            JsonNode all = bench.call("find_largest", "{'libraryKey':'Music','limit':200}");
            JsonNode some = bench.call("find_largest", "{'libraryKey':'Music','limit':4}");

            assertThat(all.path("items")).hasSize(27);
            assertThat(some.path("scanned").asInt()).isEqualTo(27);
            assertThat(ToolBench.texts(some, "items", "ratingKey"))
                    .isEqualTo(ToolBench.texts(all, "items", "ratingKey").subList(0, 4));
        }
    }

    @Test
    void aCutAnswerOfWhatWasReadGoesOnWithTheNextLargest() {
        try (ToolBench bench = ToolBench.demo().answering(1_200)) {
            List<JsonNode> found = new FaultFinder(bench).all("find_largest", "{'libraryKey':'Music','limit':27}");

            assertThat(found)
                    .extracting(track -> track.path("ratingKey").asText())
                    .hasSize(27)
                    .doesNotHaveDuplicates();
            assertThat(found)
                    .extracting(track -> track.path("sizeBytes").asLong())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void moviesHaveNoShow() {
        try (ToolBench bench = new HygieneShelf().open()) {
            assertThat(bench.failure("find_largest", "{'libraryKey':'1','groupBy':'show'}")
                            .code())
                    .isEqualTo(FailureCode.INVALID_INPUT);
        }
    }
}
