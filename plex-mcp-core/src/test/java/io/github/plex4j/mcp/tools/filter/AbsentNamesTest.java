package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no item has are no failure: none fits, and the answer says what there is. */
class AbsentNamesTest extends OnDemoLibrary {
    private JsonNode movies(String filter) {
        return bench.call("get_library_items", "{'libraryKey':'Movies','limit':200," + filter + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "genre, Sci-Fi, Science Fiction",
        "resolution, 4k, 1080",
        "label, Nobody has it, Short",
        "audioLanguage, Klingon, English",
        "director, Buster Katon, ''",
    })
    void noneFitsAndTheNearestAreNamed(String filter, String name, String instead) {
        JsonNode answer = movies("'" + filter + "':'" + name + "'");

        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.path("total").asInt(-1)).isZero();
        assertThat(answer.path("note").asText()).contains(name, instead);
    }

    @Test
    void ofFewValuesAllAreNamed() {
        assertThat(movies("'genre':'Sci-Fi'").path("note").asText())
                .contains("Adventure", "Comedy", "Film Noir", "Western");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year|1899|1902, 1916, 1920, 1921, 1922",
                "decade|1880|1900s, 1910s, 1920s, 1930s, 1940s",
            })
    void ofYearsTheNearestInTimeAreNamed(String filter, int number, String nearest) {
        assertThat(movies("'" + filter + "':" + number).path("note").asText())
                .isEqualTo("No item has the " + filter + " " + number + "; the nearest are: " + nearest + ".");
    }

    @Test
    void aYearThatOtherItemsHaveIsNotNoted() {
        assertThat(movies("'year':1902,'genre':'Western'").has("note")).isFalse();
    }

    @Test
    void theOthersOfSeveralStillCount() {
        JsonNode answer = movies("'genre':'Horror|Sci-Fi'");

        assertThat(answer.path("total")).isEqualTo(movies("'genre':'Horror'").path("total"));
        assertThat(answer.path("note").asText()).contains("Sci-Fi");
    }

    @Test
    void nothingIsBothThereAndNotThere() {
        assertThat(movies("'genre':'Horror&Sci-Fi'").path("total").asInt(-1)).isZero();
    }

    @Test
    void withoutWhatNoItemHasIsEverything() {
        JsonNode answer = movies("'genre':'!Sci-Fi'");

        assertThat(answer.path("total"))
                .isEqualTo(bench.call("get_library_items", "{'libraryKey':'Movies'}")
                        .path("total"));
        assertThat(answer.path("note").asText()).contains("Sci-Fi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get_random_items", "export_library"})
    void otherToolsAnswerTheSame(String tool) {
        String file = tool.equals("export_library") ? ",'file':'absent.csv'" : "";
        JsonNode answer = bench.call(tool, "{'libraryKey':'Movies','genre':'Sci-Fi'" + file + "}");

        assertThat(answer.path("total").asInt() + answer.path("exportedItems").asInt())
                .isZero();
        assertThat(answer.path("note").asText()).contains("Science Fiction");
    }

    @Test
    void anEmptyNameIsRefused() {
        assertThat(bench.failure("get_library_items", "{'libraryKey':'Movies','genre':'Horror|'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    /** A server that ignores the filter by artist does not show that there is no such artist. */
    @Test
    void anArtistIsNotMissingWhereTheServerDidNotUnderstandTheQuestion() {
        try (ToolBench music = ToolBench.demo()) {
            music.server.quirks().always(Quirk.filtersIgnored());

            assertThat(music.failure(
                                    "get_library_items",
                                    "{'libraryKey':'Music','type':'album','artist':'Nobody At All'}")
                            .code())
                    .isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }
}
