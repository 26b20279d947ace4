package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that the question makes the same in every item stands once, beside the items. */
class CommonFieldsTest extends OnDemoLibrary {
    private String showKey() {
        return bench.call("get_library_items", "{'libraryKey':'TV Shows','title':'Hillbillies'}")
                .path("items")
                .get(0)
                .path("ratingKey")
                .asText();
    }

    private void assertCommon(JsonNode answer, String library, String type) {
        assertThat(answer.path("libraryTitle").asText()).isEqualTo(library);
        assertThat(answer.path("type").asText()).isEqualTo(type);
        assertThat(answer.path("items")).isNotEmpty().noneMatch(item -> item.has("libraryTitle") || item.has("type"));
    }

    @Test
    void itemsChosenByChanceAreOfOneLibraryAndType() {
        assertCommon(
                bench.call("get_random_items", "{'libraryKey':'TV Shows','type':'episode'}"), "TV Shows", "episode");
    }

    @ParameterizedTest
    @CsvSource({"'', season", "',\"level\":\"leaves\"', episode", "',\"season\":1', episode"})
    void whatBelongsToAShowIsOfItsLibraryAndOneType(String more, String type) {
        assertCommon(bench.call("get_children", "{\"ratingKey\":\"" + showKey() + "\"" + more + "}"), "TV Shows", type);
    }

    @Test
    void recentItemsOfOneLibraryAndTypeAreAlike() {
        assertCommon(bench.call("get_recently_added", "{'libraryKey':'Movies','type':'movie'}"), "Movies", "movie");
    }

    @ParameterizedTest
    @CsvSource({
        "find_largest, \"type\":\"episode\", episode",
        "find_largest, \"groupBy\":\"show\", show",
        "find_low_quality, \"resolutionBelow\":\"4k\", episode",
        "find_missing_subtitles, \"language\":\"Swahili\", episode",
        "find_stale, \"notWatchedForDays\":30, show"
    })
    void findingsAreOfOneLibraryAndType(String tool, String arguments, String type) {
        assertCommon(bench.call(tool, "{\"libraryKey\":\"TV Shows\"," + arguments + "}"), "TV Shows", type);
    }

    @Test
    void duplicatesAreOfOneTypeAndAcrossLibrariesEachNamesItsOwn() {
        JsonNode within = bench.call("find_duplicates", "{'libraryKey':'Movies'}");
        JsonNode across = bench.call("find_duplicates", "{'libraryKey':'Movies','acrossLibraries':true}");

        assertThat(within.path("type").asText()).isEqualTo("movie");
        assertThat(within.path("libraryTitle").asText()).isEqualTo("Movies");
        assertThat(within.path("items").findValues("libraryTitle")).isEmpty();
        assertThat(across.has("libraryTitle")).isFalse();
        assertThat(across.path("items").findValuesAsText("libraryTitle")).contains("Movies");
        assertThat(across.path("items").findValues("type")).isEmpty();
    }

    @Test
    void itemsOfSeveralLibrariesNameThemThemselves() {
        JsonNode answer = bench.call("get_recently_added", "{}");

        assertThat(answer.has("libraryTitle")).isFalse();
        assertThat(answer.path("items")).isNotEmpty().allMatch(item -> item.has("libraryTitle") && item.has("type"));
    }

    @Test
    void whatIsOnDeckInOneLibraryMayBeOfSeveralTypes() {
        JsonNode answer = bench.call("get_on_deck", "{'libraryKey':'TV Shows'}");

        assertThat(answer.path("libraryTitle").asText()).isEqualTo("TV Shows");
        assertThat(answer.path("items")).isNotEmpty().allMatch(item -> !item.has("libraryTitle") && item.has("type"));
    }

    @Test
    void valuesOfResolutionsAreSpelledAsInItems() {
        JsonNode values = bench.call("get_filter_values", "{'libraryKey':'Movies','field':'resolution'}");

        assertThat(values.path("values").findValuesAsText("value"))
                .contains("1080", "sd")
                .doesNotContain("1080p", "SD");
    }
}
