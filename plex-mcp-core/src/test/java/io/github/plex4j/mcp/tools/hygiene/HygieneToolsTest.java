package io.github.plex4j.mcp.tools.hygiene;

import static io.github.plex4j.mcp.tools.hygiene.HygieneShelf.movie;
import static io.github.plex4j.mcp.tools.hygiene.HygieneShelf.video;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items without a match, without subtitles and of low quality. */
class HygieneToolsTest {
    private static HygieneShelf unmatched(int count) {
        HygieneShelf shelf = new HygieneShelf().with(movie("1", "5000", "Known", 1950));
        for (int number = 0; number < count; number++) {
            String key = Integer.toString(1_000 + number);
            shelf.with(movie("1", key, "Home " + key, 1950).guid("local://" + key));
        }
        return shelf;
    }

    @Test
    void unmatchedItemsComeWithTheirFilesAndTheirNumber() {
        try (ToolBench bench = unmatched(3).open()) {
            JsonNode answer = bench.call("find_unmatched", "{'libraryKey':'Movies','limit':2}");

            assertThat(ToolBench.texts(answer, "items", "ratingKey")).containsExactly("1000", "1001");
            assertThat(answer.path("items").get(0).path("file").asText()).isEqualTo("file 1000.mkv");
            assertThat(answer.path("total").asInt()).isEqualTo(3);
        }
    }

    @Test
    void itemsShowThemselvesWhetherTheyAreMatchedWhereTheServerIgnoresTheFilter() {
        try (ToolBench bench = unmatched(3).open()) {
            bench.server.quirks().always(Quirk.ignoring("unmatched"));
            FaultFinder finder = new FaultFinder(bench);

            assertThat(finder.keys("find_unmatched", "{'libraryKey':'1','limit':2}"))
                    .containsExactly("1000", "1001", "1002");
            finder.countsAll(3);
        }
    }

    @Test
    void itemsShowThemselvesWhetherTheyAreMatchedWhereTheServerLacksTheFilter() {
        HygieneShelf shelf = unmatched(3);
        try (ToolBench bench = shelf.openWithout("unmatched")) {
            assertThat(new FaultFinder(bench).keys("find_unmatched", "{'libraryKey':'1','limit':2}"))
                    .containsExactly("1000", "1001", "1002");
        }
    }

    @Test
    void anEpisodeDoesNotShowWhetherItIsMatchedSoAServerThatIgnoresTheFilterIsNotBelieved() {
        try (ToolBench bench =
                new HygieneShelf().show("31", "Known").episodes("31", 1, 1, 2).open()) {
            bench.server.quirks().always(Quirk.ignoring("unmatched", "show.unmatched", "episode.unmatched"));

            assertThat(bench.failure("find_unmatched", "{'libraryKey':'3','type':'episode'}")
                            .code())
                    .isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    @Test
    void aFaultFixedBetweenTwoCallsHidesNothingThatFollows() {
        try (ToolBench bench = unmatched(6).open()) {
            JsonNode first = bench.call("find_unmatched", "{'libraryKey':'1','limit':2}");
            for (String fixed : ToolBench.texts(first, "items", "ratingKey")) {
                bench.server
                        .library()
                        .items()
                        .edit(
                                fixed,
                                item -> item.toBuilder()
                                        .guid("plex://movie/" + fixed)
                                        .build());
            }

            JsonNode second = bench.call(
                    "find_unmatched",
                    "{'libraryKey':'1','limit':25,'cursor':'"
                            + first.path("nextCursor").asText() + "'}");

            assertThat(ToolBench.texts(second, "items", "ratingKey")).containsExactly("1002", "1003", "1004", "1005");
        }
    }

    @Test
    void aLibraryOfPhotosWasNeverMeantToBeMatched() {
        try (ToolBench bench = ToolBench.demo()) {
            assertThat(bench.call("find_unmatched", "{'libraryKey':'Photos'}")
                            .path("note")
                            .asText())
                    .contains("not meant to be matched");
        }
    }

    private static HygieneShelf subtitled() {
        return new HygieneShelf()
                .with(movie("1", "11", "Both", 1950)
                        .media(video(1, "1080", 8_000, 9, Language.ENGLISH, Language.GERMAN)))
                .with(movie("1", "12", "German", 1950).media(video(2, "1080", 8_000, 9, Language.GERMAN)))
                .with(movie("1", "13", "None", 1950).media(video(3, "1080", 8_000, 9)))
                .with(movie("1", "14", "One version", 1950)
                        .media(video(4, "1080", 8_000, 9), video(5, "720", 3_000, 9, Language.ENGLISH)));
    }

    @Test
    void anItemLacksSubtitlesWhenNoVersionHasThem() {
        try (ToolBench bench = subtitled().open()) {
            FaultFinder finder = new FaultFinder(bench);

            List<JsonNode> found =
                    finder.all("find_missing_subtitles", "{'libraryKey':'1','language':'English','limit':1}");

            assertThat(found)
                    .extracting(item -> item.path("ratingKey").asText())
                    .containsExactly("12", "13");
            assertThat(found.get(0).path("subtitles").get(0).asText()).isEqualTo("Deutsch");
            assertThat(found.get(1).path("subtitles")).isEmpty();
        }
    }

    @Test
    void aLanguageIsUnderstoodInItsOwnNameAndBothItsOlderCodes() {
        try (ToolBench bench = subtitled().open()) {
            FaultFinder finder = new FaultFinder(bench);
            for (String language : List.of("Deutsch", "German", "de", "deu", "ger", "de-AT", "GER")) {
                assertThat(finder.keys("find_missing_subtitles", "{'libraryKey':'1','language':'" + language + "'}"))
                        .as(language)
                        .containsExactlyInAnyOrder("13", "14");
            }
        }
    }

    @Test
    void ofALanguageNothingHereHasAllItemsAreMissing() {
        try (ToolBench bench = subtitled().open()) {
            assertThat(new FaultFinder(bench)
                            .keys("find_missing_subtitles", "{'libraryKey':'1','language':'Swahili','limit':3}"))
                    .containsExactlyInAnyOrder("11", "12", "13", "14");
        }
    }

    @Test
    void aLanguageThatIsNoneIsToldWithThoseThereAre() {
        try (ToolBench bench = subtitled().open()) {
            Failure failure = bench.failure("find_missing_subtitles", "{'libraryKey':'1','language':'Englsh'}");

            assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
            assertThat(failure.hint()).contains("English");
        }
    }

    @Test
    void tracksHaveNoSubtitles() {
        try (ToolBench bench = ToolBench.demo()) {
            assertThat(bench.failure("find_missing_subtitles", "{'libraryKey':'Music','language':'en'}")
                            .code())
                    .isEqualTo(FailureCode.INVALID_INPUT);
        }
    }

    private static HygieneShelf qualities() {
        return new HygieneShelf()
                .with(movie("1", "11", "Low", 1950).media(video(1, "sd", 900, 9)))
                .with(movie("1", "12", "Low and high", 1950).media(video(2, "sd", 900, 9), video(3, "1080", 8_000, 9)))
                .with(movie("1", "13", "Half", 1950).media(video(4, "720", 900, 9)))
                .with(movie("1", "14", "Small", 1950).media(video(5, "576", 5_000, 9)))
                .with(movie("1", "15", "Not analysed", 1950).media());
    }

    @Test
    void theBestVersionDecides() {
        try (ToolBench bench = qualities().open()) {
            FaultFinder finder = new FaultFinder(bench);

            assertThat(finder.keys("find_low_quality", "{'libraryKey':'1','resolutionBelow':'720','limit':1}"))
                    .containsExactlyInAnyOrder("11", "14");
            assertThat(finder.keys("find_low_quality", "{'libraryKey':'1','resolutionBelow':'4k'}"))
                    .containsExactlyInAnyOrder("11", "12", "13", "14");
            assertThat(finder.keys("find_low_quality", "{'libraryKey':'1','bitrateBelowKbps':1000,'limit':1}"))
                    .containsExactlyInAnyOrder("11", "13");
        }
    }

    @Test
    void bothBoundsMeanBelowEitherAndEachItemIsToldOnce() {
        try (ToolBench bench = qualities().open()) {
            FaultFinder finder = new FaultFinder(bench);
            for (int limit = 1; limit <= 5; limit++) {
                assertThat(finder.keys(
                                "find_low_quality",
                                "{'libraryKey':'1','resolutionBelow':'720','bitrateBelowKbps':1000,'limit':" + limit
                                        + "}"))
                        .containsExactlyInAnyOrder("11", "14", "13");
            }
        }
    }

    @Test
    void theServerNarrowsTheListWhereItCan() {
        try (ToolBench bench = qualities().open()) {
            bench.server.requests().clear();

            JsonNode answer = bench.call("find_low_quality", "{'libraryKey':'1','resolutionBelow':'576'}");

            assertThat(answer.path("scanned").asInt()).isEqualTo(2);
            assertThat(bench.server.requests().all())
                    .anyMatch(request -> String.valueOf(request.rawQuery()).contains("resolution=sd"));
        }
    }

    @Test
    void withoutABoundNothingIsAsked() {
        try (ToolBench bench = qualities().open()) {
            assertThat(bench.failure("find_low_quality", "{'libraryKey':'1'}").code())
                    .isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(bench.failure("find_low_quality", "{'libraryKey':'1','resolutionBelow':'tiny'}")
                            .message())
                    .contains("1080");
            assertThat(bench.server.requests().count()).isZero();
        }
    }

    @Test
    void tracksHaveABitrateAlone() {
        try (ToolBench bench = ToolBench.demo()) {
            assertThat(new FaultFinder(bench)
                            .keys("find_low_quality", "{'libraryKey':'Music','bitrateBelowKbps':421,'limit':10}"))
                    .hasSize(27)
                    .doesNotHaveDuplicates();
            assertThat(bench.failure("find_low_quality", "{'libraryKey':'Music','resolutionBelow':'720'}")
                            .code())
                    .isEqualTo(FailureCode.INVALID_INPUT);
        }
    }

    @Test
    void anAnswerCutToItsBytesLosesNothing() {
        try (ToolBench bench = unmatched(40).open().answering(1_500)) {
            FaultFinder finder = new FaultFinder(bench);

            assertThat(finder.keys("find_unmatched", "{'libraryKey':'1','limit':40}"))
                    .hasSize(40)
                    .doesNotHaveDuplicates();
            assertThat(finder.calls()).isGreaterThan(4);
            finder.looksAtAll(40);
            finder.countsAll(40);
        }
    }

    @Test
    void showsCanBeUnmatchedToo() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Known")
                .with(Item.builder(ItemType.SHOW, "3", "32", "Home").guid("local://32"));
        try (ToolBench bench = shelf.open()) {
            assertThat(new FaultFinder(bench).keys("find_unmatched", "{'libraryKey':'3'}"))
                    .containsExactly("32");
        }
    }
}
