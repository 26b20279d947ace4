package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.generated.PlantedFaults;
import io.github.plex4j.testserver.generated.PlantedFaults.EpisodeGap;
import io.github.plex4j.testserver.generated.PlantedFaults.SeasonGap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly what was planted is found, each once, however the search is divided into calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFaultsFoundTest {
    private static final int EACH = 6;

    private PlantedFaults planted;
    private ToolBench bench;
    private FaultFinder finder;

    @BeforeAll
    void start() {
        GeneratedLibrary.Built built = GeneratedLibrary.builder()
                .seed(7)
                .clock(ToolBench.CLOCK)
                .movies(1_300)
                .shows(90)
                .episodes(2_700)
                .faults(EACH)
                .buildWithTruth();
        planted = built.faults();
        bench = ToolBench.on(built.library());
        finder = new FaultFinder(bench);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    /** The items of a list whose keys are those of films, which are named first. */
    private static List<String> films(List<String> keys) {
        return keys.subList(0, EACH);
    }

    private static List<String> episodes(List<String> keys) {
        return keys.subList(EACH, keys.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25, 200})
    void duplicates(int limit) {
        List<List<String>> wanted = new ArrayList<>(planted.sameGuid());
        wanted.addAll(planted.sameTitle());

        assertThat(finder.groups("{'libraryKey':'1','limit':" + limit + "}"))
                .usingElementComparator((left, right) -> left.containsAll(right) && right.containsAll(left) ? 0 : 1)
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void howDuplicatesAreTold() {
        for (JsonNode group : finder.all("find_duplicates", "{'libraryKey':'1'}")) {
            List<String> keys = group.path("items").findValuesAsText("ratingKey");
            boolean sameGuid = planted.sameGuid().stream().anyMatch(keys::containsAll);

            assertThat(group.path("matchedBy").asText()).isEqualTo(sameGuid ? "guid" : "title");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 25})
    void unmatched(int limit) {
        assertThat(finder.keys("find_unmatched", "{'libraryKey':'1','limit':" + limit + "}"))
                .containsExactlyInAnyOrderElementsOf(films(planted.unmatched()));
        assertThat(finder.keys("find_unmatched", "{'libraryKey':'2','limit':" + limit + "}"))
                .containsExactlyInAnyOrderElementsOf(episodes(planted.unmatched()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25})
    void gapsInTheNumbers(int limit) {
        List<JsonNode> found = finder.all("find_missing_episodes", "{'libraryKey':'2','limit':" + limit + "}");

        assertThat(found.stream().flatMap(PlantedFaultsFoundTest::episodeGaps))
                .containsExactlyInAnyOrderElementsOf(planted.episodeGaps());
        assertThat(found.stream().flatMap(PlantedFaultsFoundTest::seasonGaps))
                .containsExactlyInAnyOrderElementsOf(planted.seasonGaps());
        finder.looksAtAll(2_700);
        finder.countsAll(found.size());
    }

    private static Stream<EpisodeGap> episodeGaps(JsonNode show) {
        List<EpisodeGap> gaps = new ArrayList<>();
        for (JsonNode season : show.path("seasons")) {
            List<Integer> missing = new ArrayList<>();
            season.path("missing").forEach(number -> missing.add(number.asInt()));
            gaps.add(new EpisodeGap(
                    show.path("ratingKey").asText(),
                    show.path("show").asText(),
                    season.path("season").asInt(),
                    missing));
        }
        return gaps.stream();
    }

    private static Stream<SeasonGap> seasonGaps(JsonNode show) {
        List<SeasonGap> gaps = new ArrayList<>();
        show.path("missingSeasons")
                .forEach(season -> gaps.add(new SeasonGap(
                        show.path("ratingKey").asText(), show.path("show").asText(), season.asInt())));
        return gaps.stream();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 25})
    void lowQuality(int limit) {
        String asked = "'resolutionBelow':'720','bitrateBelowKbps':1000,'limit':" + limit + "}";

        assertThat(finder.keys("find_low_quality", "{'libraryKey':'1'," + asked))
                .containsExactlyInAnyOrderElementsOf(
                        together(films(planted.lowResolution()), films(planted.lowBitrate())));
        assertThat(finder.keys("find_low_quality", "{'libraryKey':'2'," + asked))
                .containsExactlyInAnyOrderElementsOf(
                        together(episodes(planted.lowResolution()), episodes(planted.lowBitrate())));
    }

    @Test
    void lowResolutionAlone() {
        assertThat(finder.keys("find_low_quality", "{'libraryKey':'1','resolutionBelow':'720'}"))
                .containsExactlyInAnyOrderElementsOf(films(planted.lowResolution()));
    }

    @Test
    void lowBitrateAlone() {
        assertThat(finder.keys("find_low_quality", "{'libraryKey':'1','bitrateBelowKbps':351}"))
                .containsExactlyInAnyOrderElementsOf(films(planted.lowBitrate()));
        assertThat(finder.keys("find_low_quality", "{'libraryKey':'1','bitrateBelowKbps':350}"))
                .isEmpty();
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "eng", "English", "ENGLISH", "en-US"})
    void missingSubtitles(String language) {
        assertThat(finder.keys("find_missing_subtitles", "{'libraryKey':'1','limit':4,'language':'" + language + "'}"))
                .containsExactlyInAnyOrderElementsOf(films(planted.noEnglishSubtitles()));
        assertThat(finder.keys("find_missing_subtitles", "{'libraryKey':'2','limit':4,'language':'" + language + "'}"))
                .containsExactlyInAnyOrderElementsOf(episodes(planted.noEnglishSubtitles()));
    }

    @Test
    void theLargestComeFirst() {
        assertThat(firstKeys("find_largest", "{'libraryKey':'1','limit':" + EACH + "}"))
                .containsExactlyElementsOf(
                        planted.largest().stream().filter(this::isFilm).toList());
        assertThat(firstKeys("find_largest", "{'libraryKey':'2','limit':" + EACH + "}"))
                .containsExactlyElementsOf(
                        planted.largest().stream().filter(key -> !isFilm(key)).toList());
    }

    private boolean isFilm(String key) {
        return Integer.parseInt(key) <= 1_300;
    }

    private List<String> firstKeys(String tool, String arguments) {
        return ToolBench.texts(bench.call(tool, arguments), "items", "ratingKey");
    }
}
