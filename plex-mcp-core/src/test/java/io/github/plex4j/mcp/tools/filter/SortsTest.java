package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.FilterList;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in a wanted order, whatever the server makes of the sort. */
class SortsTest {
    /** The years and the order of titles have nothing to do with each other. */
    private static Library films(int count) {
        return Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(IntStream.range(0, count)
                        .mapToObj(number -> Item.builder(
                                        ItemType.MOVIE,
                                        "1",
                                        Integer.toString(1_000 + number),
                                        "Film " + (1_000 + number))
                                .year(1900 + number * 7 % 97)
                                .media(Versions.of(number, "h264", false, Language.ENGLISH, Language.FRENCH))
                                .build())
                        .toArray(Item[]::new))
                .build();
    }

    private static String sorted(String sort, String more) {
        return "{'libraryKey':'1','sort':'" + sort + "'" + more + "}";
    }

    private static List<Integer> years(JsonNode answer) {
        return answer.path("items").findValues("year").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    private static ToolBench ignoringSorts(int films) {
        ToolBench bench = ToolBench.on(films(films));
        bench.server.quirks().always(Quirk.sortIgnored());
        return bench;
    }

    @ParameterizedTest
    @CsvSource({"year:desc, 1996, 1995", "year:asc, 1900, 1901"})
    void aSortThatTheServerPassesOverIsDoneHere(String sort, int first, int second) {
        try (ToolBench films = ignoringSorts(97)) {
            JsonNode answer = films.call("get_library_items", sorted(sort, ",'limit':30"));

            assertThat(years(answer)).startsWith(first, second).hasSize(30);
            assertThat(answer.path("total").asInt()).isEqualTo(97);
            assertThat(answer.path("scanned").asInt()).isEqualTo(97);
        }
    }

    private static ToolBench filmsOfVersions() {
        return ToolBench.on(Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(
                        film("11", Versions.ofSize(1, 600), Versions.ofSize(2, 500)),
                        film("12", Versions.ofSize(3, 700)),
                        film("13", Versions.ofSize(4, 650)))
                .build());
    }

    private static Item film(String key, Media... versions) {
        return Item.builder(ItemType.MOVIE, "1", key, "Film " + key)
                .media(versions)
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anItemOfSeveralVersionsIsSortedByAllOfThem(boolean server) {
        try (ToolBench films = filmsOfVersions()) {
            if (!server) {
                films.server.quirks().always(Quirk.sortIgnored());
            }

            JsonNode answer = films.call("get_library_items", sorted("size", ""));

            assertThat(ToolBench.texts(answer, "items", "ratingKey")).containsExactly("11", "12", "13");
            assertThat(answer.path("items").findValuesAsText("sizeBytes")).containsExactly("1100", "700", "650");
        }
    }

    @Test
    void oneItemIsTheFirstEvenThoughOneAloneIsInAnyOrder() {
        try (ToolBench films = ignoringSorts(97)) {
            assertThat(years(films.call("get_library_items", sorted("year:desc", ",'limit':1"))))
                    .containsExactly(1996);
        }
    }

    @Test
    void aLaterPartFollowsTheOneBefore() {
        try (ToolBench films = ignoringSorts(97)) {
            assertThat(years(films.call("get_library_items", sorted("year:desc", ",'limit':3,'offset':2"))))
                    .containsExactly(1994, 1993, 1992);
        }
    }

    @Test
    void itemsThatAreSiftedAreSortedToo() {
        try (ToolBench films = ignoringSorts(97)) {
            JsonNode answer = films.call("get_library_items", sorted("year:desc", ",'limit':3,'videoCodec':'h264'"));

            assertThat(years(answer)).containsExactly(1996, 1995, 1994);
        }
    }

    @Test
    void aTitleFromTheEndIsNotTakenFromTheBeginning() {
        try (ToolBench films = ignoringSorts(30)) {
            JsonNode answer = films.call("get_library_items", sorted("title:desc", ",'limit':2"));

            assertThat(ToolBench.titles(answer)).containsExactly("Film 1029", "Film 1028");
        }
    }

    @Test
    void aServerThatSortsIsNotReadWhole() {
        try (ToolBench films = ToolBench.on(films(97))) {
            JsonNode answer = films.call("get_library_items", sorted("year:desc", ",'limit':1"));

            assertThat(years(answer)).containsExactly(1996);
            assertThat(answer.has("scanned")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"year:desc", "title:desc", "size", "added", "duration:asc"})
    void aServerThatDoesNotListItsSortsStillSorts(String sort) {
        try (ToolBench films = ToolBench.on(PlexTestServer.builder(films(60)).filters(FilterList.USUAL.unlisted()));
                ToolBench usual = ToolBench.on(films(60))) {
            String arguments = sorted(sort, ",'limit':10");

            assertThat(ToolBench.titles(films.call("get_library_items", arguments)))
                    .isEqualTo(ToolBench.titles(usual.call("get_library_items", arguments)));
        }
    }

    @Test
    void aPartOfALibraryIsNotSaidToBeSortedWhole() {
        try (ToolBench films = ignoringSorts(900)) {
            films.at(GeneratedHome.passing(Duration.ofSeconds(2))).within(Duration.ofSeconds(1));

            JsonNode answer = films.call("get_library_items", sorted("year:desc", ",'limit':3"));

            assertThat(answer.path("complete").asBoolean(true)).isFalse();
            assertThat(answer.has("total")).isFalse();
            assertThat(answer.path("note").asText()).contains("Only the items that were read");
        }
    }

    @Test
    void anExportInAnotherOrderIsNotWritten() {
        try (ToolBench films = ignoringSorts(97)) {
            assertThat(films.failure("export_library", sorted("year:desc", ",'file':'films.csv'"))
                            .code())
                    .isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({"rating:asc, Unrated, Poor", "rating:desc, Good, Poor"})
    void anItemWithoutTheValueIsTheSmallest(String sort, String first, String second) {
        Library library = Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(
                        rated("11", "Poor", 2.0),
                        rated("12", "Good", 8.0),
                        Item.builder(ItemType.MOVIE, "1", "13", "Unrated").build())
                .build();
        try (ToolBench films = ToolBench.on(library)) {
            films.server.quirks().always(Quirk.sortIgnored());

            assertThat(ToolBench.titles(films.call("get_library_items", sorted(sort, ""))))
                    .startsWith(first, second);
        }
    }

    private static Item rated(String key, String title, double rating) {
        return Item.builder(ItemType.MOVIE, "1", key, title).rating(rating).build();
    }

    /** Each page would be of another order. */
    @ParameterizedTest
    @ValueSource(strings = {"random", "RANDOM", "random:asc"})
    void siftedItemsAreNotListedByChance(String sort) {
        try (ToolBench films = ToolBench.on(films(3))) {
            assertThat(films.failure("get_library_items", sorted(sort, ",'videoCodec':'h264'"))
                            .hint())
                    .contains("get_random_items");
        }
    }

    @Test
    void whatNobodySortsByIsRefused() {
        try (ToolBench films = ToolBench.on(films(3))) {
            assertThat(films.failure("get_library_items", sorted("colour", "")).hint())
                    .contains("title", "size", "random");
        }
    }
}
