package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.model.WatchState;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters of which rows do not tell whether a server understood them: what they change tells. */
class IgnoredFiltersTest {
    private static Item show(String key, String title, String network) {
        return Item.builder(ItemType.SHOW, "2", key, title).studio(network).build();
    }

    private static Item episode(String key, String show) {
        return Item.builder(ItemType.EPISODE, "2", key, "Episode " + key)
                .parent(show)
                .index(1)
                .tags(TagKind.LABEL, "Kept")
                .build();
    }

    /** Two shows of two networks, whose three episodes have one label. */
    private static Library shows() {
        return Library.builder()
                .section(Section.of("2", "Shows", ItemType.SHOW))
                .items(
                        show("21", "One", "BBC"),
                        show("22", "Two", "ITV"),
                        Item.builder(ItemType.SEASON, "2", "31", "Season 1")
                                .parent("21")
                                .index(1)
                                .build(),
                        Item.builder(ItemType.SEASON, "2", "32", "Season 1")
                                .parent("22")
                                .index(1)
                                .build(),
                        episode("41", "31"),
                        episode("42", "31"),
                        episode("43", "32"))
                .build();
    }

    private static Library films(Item... items) {
        return Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(items)
                .build();
    }

    private static Item film(String key, String guid) {
        return Item.builder(ItemType.MOVIE, "1", key, "Film " + key).guid(guid).build();
    }

    private static String items(String filter) {
        return "{'libraryKey':'2'," + filter + "}";
    }

    @Test
    void aNetworkThatOneShowHasIsFound() {
        try (ToolBench bench = ToolBench.on(shows())) {
            assertThat(ToolBench.titles(bench.call("get_library_items", items("'network':'BBC'"))))
                    .containsExactly("One");
        }
    }

    @Test
    void aFilterThatAllItemsFitIsNoError() {
        try (ToolBench bench = ToolBench.on(shows())) {
            var episodes = bench.call("get_library_items", items("'type':'episode','label':'Kept'"));

            assertThat(episodes.path("total").asInt()).isEqualTo(3);
        }
    }

    @Test
    void whatAFilterChangesIsCountedOnceForAllPagesOfAWalk() {
        try (ToolBench bench = ToolBench.on(shows())) {
            bench.server.quirks().forPath("/library/sections/2/all", Quirk.pagesOfAtMost(1));
            bench.call("get_library_items", items("'type':'episode','label':'Kept'"));

            assertThat(bench.server.requests().all())
                    .filteredOn(request -> request.header("X-Plex-Container-Size")
                            .filter("0"::equals)
                            .isPresent())
                    .filteredOn(request -> !String.valueOf(request.rawQuery()).contains("includeMeta"))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'network':'BBC'", "'network':'!BBC'", "'unwatched':true", "'type':'episode','label':'Kept'"})
    void aFilterThatIsPassedOverIsAnErrorOfTheServer(String filter) {
        Library library = shows();
        library.setWatchState(Library.OWNER, "41", WatchState.NONE.played(1_700_000_000));
        try (ToolBench bench = ToolBench.on(library)) {
            bench.server.quirks().always(Quirk.filtersIgnored());

            Failure failure = bench.failure("get_library_items", items(filter));

            assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
            assertThat(failure.message()).contains("did not understand the filter");
        }
    }

    /** The whole list begins and ends with items that fit, or hides the others behind what rows do not hold. */
    @ParameterizedTest
    @MethodSource("filtersThatTheEdgesFit")
    void noneIsBelievedByChance(String filter) {
        try (ToolBench bench = ToolBench.on(edges())) {
            String arguments = "{'libraryKey':'1'," + filter + "}";
            assertThat(bench.result("get_library_items", arguments)).isInstanceOf(Success.class);
            bench.server.quirks().always(Quirk.filtersIgnored());

            assertThat(bench.failure("get_library_items", arguments).code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
            assertThat(bench.failure("get_random_items", arguments).code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
            assertThat(bench.failure("get_random_items", "{'libraryKey':'1','count':20," + filter + "}")
                            .code())
                    .isEqualTo(FailureCode.UPSTREAM_ERROR);
            assertThat(bench.failure("export_library", "{'libraryKey':'1','file':'all.csv'," + filter + "}")
                            .code())
                    .isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    /** No number proves anything there, and the rows of the first page all fit. */
    @ParameterizedTest
    @MethodSource("filtersThatTheEdgesFit")
    void noneIsBelievedOnAServerWithoutTotals(String filter) {
        try (ToolBench bench = ToolBench.on(edges())) {
            bench.server.quirks().always(Quirk.totalAbsent(), Quirk.filtersIgnored());

            assertThat(bench.failure("get_library_items", "{'libraryKey':'1','limit':10," + filter + "}")
                            .code())
                    .isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    @Test
    void whatHadToBeReadToTheEndHasATotal() {
        try (ToolBench bench = ToolBench.on(edges())) {
            bench.server.quirks().always(Quirk.totalAbsent());

            assertThat(bench.call("get_library_items", "{'libraryKey':'1','limit':10,'genre':'Western'}")
                            .path("total")
                            .asInt())
                    .isEqualTo(40);
        }
    }

    static Stream<String> filtersThatTheEdgesFit() {
        return Stream.of(
                "'studio':'!A24'",
                "'userRatingFrom':6",
                "'hdr':true",
                "'genre':'!Drama'",
                "'genre':'Western'",
                "'contentRating':'PG'",
                "'contentRating':'!R'",
                "'actor':'Ann Edge'",
                "'unwatched':true",
                "'audioLanguage':'German'",
                "'subtitleLanguage':'!French'",
                "'yearFrom':1980");
    }

    /** Sixty films, of which the first and the last twenty fit all the filters above. */
    private static Library edges() {
        Item[] films = IntStream.range(0, 60)
                .mapToObj(number -> edge(number, number < 20 || number >= 40))
                .toArray(Item[]::new);
        Library library = films(films);
        for (int number = 0; number < 60; number++) {
            boolean fits = number < 20 || number >= 40;
            WatchState state = fits ? WatchState.NONE.rated(8.0) : WatchState.NONE.played(1_700_000_000);
            library.setWatchState(Library.OWNER, Integer.toString(100 + number), state);
        }
        return library;
    }

    private static Item edge(int number, boolean fits) {
        Media media = Versions.of(
                number,
                fits ? "hevc" : "h264",
                fits,
                fits ? Language.GERMAN : Language.ENGLISH,
                fits ? Language.ITALIAN : Language.FRENCH);
        return Item.builder(ItemType.MOVIE, "1", Integer.toString(100 + number), "Film " + (100 + number))
                .year(fits ? 1990 : 1970)
                .studio(fits ? "Janus" : "A24")
                .contentRating(fits ? "PG" : "R")
                .tags(TagKind.GENRE, fits ? "Western" : "Drama", "Comedy", "Romance", "Horror")
                .tags(TagKind.ACTOR, fits ? "Ann Edge" : "Bob Middle")
                .media(media)
                .build();
    }

    /** Plex has no opposite of a resolution whose number would prove anything. */
    @Test
    void aFilterThatAllItemsFitAndThatHasNoOppositeIsNoError() {
        try (ToolBench bench = ToolBench.on(edges())) {
            JsonNode answer = bench.call("get_library_items", "{'libraryKey':'1','resolution':'1080','limit':5}");

            assertThat(answer.path("total").asInt()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'unmatched':true", "'duplicate':true"})
    void soIsAWholeListInAnswerToWhatIsWrongWithALibrary(String filter) {
        try (ToolBench bench = ToolBench.demo()) {
            bench.server.quirks().always(Quirk.filtersIgnored());

            Failure failure = bench.failure("get_library_items", "{'libraryKey':'1','limit':200," + filter + "}");

            assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 11", "false, 12"})
    void unmatchedItemsAreToldByTheirIdentity(boolean unmatched, String key) {
        try (ToolBench bench = ToolBench.on(films(film("11", "local://11"), film("12", "plex://movie/12")))) {
            var answer = bench.call("get_library_items", "{'libraryKey':'1','unmatched':" + unmatched + "}");

            assertThat(ToolBench.texts(answer, "items", "ratingKey")).containsExactly(key);
        }
    }

    @Test
    void aLibraryWithoutDuplicatesHasOnlySingleItems() {
        try (ToolBench bench = ToolBench.on(films(film("11", "plex://movie/11"), film("12", "plex://movie/12")))) {
            assertThat(bench.call("get_library_items", "{'libraryKey':'1','duplicate':false}")
                            .path("total")
                            .asInt())
                    .isEqualTo(2);
            assertThat(bench.call("get_library_items", "{'libraryKey':'1','duplicate':true}")
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aShowThatWasWatchedInPartIsNoErrorEitherWay() {
        Library library = shows();
        library.setWatchState(Library.OWNER, "41", WatchState.NONE.played(1_700_000_000));
        try (ToolBench bench = ToolBench.on(library)) {
            assertThat(ToolBench.titles(bench.call("get_library_items", items("'unwatched':false"))))
                    .containsExactly("One");
            assertThat(ToolBench.titles(bench.call("get_library_items", items("'unwatched':true"))))
                    .containsExactly("Two");
        }
    }
}
