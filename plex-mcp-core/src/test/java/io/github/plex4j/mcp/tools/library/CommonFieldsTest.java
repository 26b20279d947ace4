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
