package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.model.WatchState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void whatAFilterChangesIsCountedForTheFirstPageAlone() {
        try (ToolBench bench = ToolBench.on(shows())) {
            bench.call("get_library_items", items("'type':'episode','label':'Kept','limit':2,'offset':2"));

            assertThat(bench.server.requests().all())
                    .filteredOn(request -> request.header("X-Plex-Container-Size")
                            .filter("0"::equals)
                            .isPresent())
                    .extracting(RecordedRequest::rawQuery)
                    .allSatisfy(query -> assertThat(query).contains("includeMeta"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'network':'BBC'", "'network':'!BBC'", "'unwatched':true", "'type':'episode','label':'Kept'"})
    void aFilterThatIsPassedOverIsAnErrorOfTheServer(String filter) throws IOException, InterruptedException {
        Library library = shows();
        library.setWatchState(Library.OWNER, "41", WatchState.NONE.played(1_700_000_000));
        try (ToolBench bench = ToolBench.on(library)) {
            passOverFilters(bench.server, "2", filter.contains("episode") ? 4 : 2);

            Failure failure = bench.failure("get_library_items", items(filter));

            assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
            assertThat(failure.message()).contains("did not understand the filter");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'unmatched':true", "'duplicate':true"})
    void soIsAWholeListInAnswerToWhatIsWrongWithALibrary(String filter) throws IOException, InterruptedException {
        try (ToolBench bench = ToolBench.demo()) {
            passOverFilters(bench.server, "1", 1);

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

    /** Has the server answer each query of a section like one without filters, as Plex does with those it cannot read. */
    private static void passOverFilters(PlexTestServer server, String section, int type)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri()
                        .resolve("/library/sections/" + section + "/all?includeMeta=1&includeAdvanced=1&type=" + type))
                .header("Accept", "application/json")
                .header("X-Plex-Token", server.token())
                .build();
        String everything = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        server.faults()
                .forPath(
                        "/library/sections/" + section + "/all",
                        Fault.status(200, everything, Map.of("Content-Type", "application/json")));
        server.requests().clear();
    }
}
