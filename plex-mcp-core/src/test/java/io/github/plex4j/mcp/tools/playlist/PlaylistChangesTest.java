package io.github.plex4j.mcp.tools.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Playlist;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistChangesTest {
    private static final String RAINY = "951";
    private static final String SMART = "953";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> keys(String playlistId) {
        return bench.server.library().playlists().find(playlistId).orElseThrow().entries().stream()
                .map(Playlist.Entry::ratingKey)
                .toList();
    }

    private List<String> places(String playlistId) {
        return bench.server.library().playlists().find(playlistId).orElseThrow().entries().stream()
                .map(entry -> Long.toString(entry.id()))
                .toList();
    }

    private JsonNode confirmed(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    private String selection(String arguments) {
        return bench.call("get_library_items", arguments).path("selection").asText();
    }

    @Test
    void createsAPlaylistOfItemsInTheirOrderAndNothingElse() {
        ChangedState changes = ChangedState.of(bench.server);
        JsonNode answer = bench.call(
                "create_playlist", "{'title': 'Mine & yours', 'ratingKeys': ['103', '101'], 'summary': 'S'}");
        String id = answer.path("playlistId").asText();
        assertThat(keys(id)).containsExactly("103", "101");
        assertThat(answer.path("itemCount").asInt()).isEqualTo(2);
        assertThat(answer.path("summary").asText()).isEqualTo("S");
        assertThat(answer.path("changed").asInt()).isEqualTo(2);
        assertThat(changes.names())
                .containsExactly(
                        "owner /playlists",
                        "owner /playlists/" + id,
                        "owner /playlists/" + id + "/items",
                        "shared user /playlists/" + id,
                        "shared user /playlists/" + id + "/items");
    }

    @Test
    void createsAPlaylistOfTheEpisodesOfAShow() {
        JsonNode answer = confirmed("create_playlist", "{'title': 'All of it', 'ratingKeys': ['1100']}");
        assertThat(keys(answer.path("playlistId").asText())).hasSize((int) bench.server
                .library()
                .items()
                .leaves(bench.server.library().items().numberOf("1100"))
                .count());
    }

    @Test
    void createsASmartPlaylistThatKeepsTheFiltersOfASelection() {
        String handle = selection("{'libraryKey': 'Movies', 'yearTo': 1925, 'sort': 'year'}");
        JsonNode answer =
                bench.call("create_playlist", "{'title': 'Old', 'selection': '" + handle + "', 'smart': true}");
        String id = answer.path("playlistId").asText();
        assertThat(answer.path("smart").asBoolean()).isTrue();
        assertThat(bench.server.library().playlists().find(id).orElseThrow().content())
                .startsWith("/library/sections/1/all?type=1&year%3C%3C=1926&sort=");
        assertThat(ToolBench.texts(bench.call("get_playlist_items", "{'playlistId': '" + id + "'}"), "items", "year"))
                .isNotEmpty()
                .allMatch(year -> Integer.parseInt(year) <= 1925);
    }

    @Test
    void aSmartPlaylistCountsDaysFromTheDayOnWhichItIsLookedAt() {
        String handle = selection("{'libraryKey': 'Movies', 'addedSince': '9000d'}");
        JsonNode answer =
                bench.call("create_playlist", "{'title': 'New', 'selection': '" + handle + "', 'smart': true}");
        assertThat(bench.server
                        .library()
                        .playlists()
                        .find(answer.path("playlistId").asText())
                        .orElseThrow()
                        .content())
                .contains("addedAt%3E%3E=-9000d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watchedBy: anyone", "file: e", "addedBefore: today"})
    void refusesASmartPlaylistOfFiltersThatPlexCannotKeep(String filter) {
        String[] parts = filter.split(": ", 2);
        String handle = selection("{'libraryKey': 'Movies', '%s': '%s'}".formatted(parts[0], parts[1]));
        Failure failure =
                bench.failure("create_playlist", "{'title': 'Old', 'selection': '" + handle + "', 'smart': true}");
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains(parts[0]);
        assertThat(bench.server.library().playlists().all()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title': 'X', 'ratingKeys': ['101'], 'smart': true}",
                "{'title': 'X'}",
                "{'title': ' ', 'ratingKeys': ['101']}",
                "{'title': 'X', 'ratingKeys': ['101', '1']}",
                "{'title': 'X', 'ratingKeys': ['101', 'MUSIC']}",
                "{'title': 'X', 'ratingKeys': ['../101']}",
                "{'title': 'X', 'selection': 's9z9'}"
            })
    void refusesWhatMakesNoPlaylistBeforeAnythingIsSent(String arguments) {
        String track = keys("952").get(0);
        Failure failure = bench.failure("create_playlist", arguments.replace("MUSIC", track));
        assertThat(failure.code()).isIn(FailureCode.INVALID_INPUT, FailureCode.NOT_FOUND);
        assertThat(failure.hint()).isNotBlank();
        assertThat(bench.server.library().playlists().all()).hasSize(3);
    }

    @Test
    void addsItemsBehindTheOthersAndAgainWhenToldAgain() {
        ChangedState changes = ChangedState.of(bench.server);
        JsonNode answer = bench.call("add_to_playlist", "{'playlistId': '951', 'ratingKeys': ['101', '102']}");
        assertThat(answer.path("changed").asInt()).isEqualTo(2);
        assertThat(answer.path("changeId").asText()).isNotEmpty();
        assertThat(keys(RAINY)).hasSize(6).endsWith("101", "102");
        assertThat(changes.names())
                .containsExactly("owner /playlists", "owner /playlists/951", "owner /playlists/951/items");
        bench.call("add_to_playlist", "{'playlistId': '951', 'ratingKeys': ['101']}");
        assertThat(keys(RAINY)).hasSize(7).endsWith("101", "102", "101");
    }

    @Test
    void splitsManyItemsAndAsksAboutThem() {
        String handle = selection("{'libraryKey': 'TV Shows', 'type': 'episode'}");
        String arguments = "{'playlistId': '951', 'selection': '" + handle + "', 'maxItems': 5000}";
        assertThat(bench.failure("add_to_playlist", arguments).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        JsonNode answer = confirmed("add_to_playlist", arguments);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.path("changed").asInt()).isGreaterThan(25);
        assertThat(keys(RAINY)).hasSize(4 + answer.path("changed").asInt());
    }

    @Test
    void refusesItemsOfAnotherKindAndSmartPlaylists() {
        String track = keys("952").get(0);
        assertThat(bench.failure("add_to_playlist", "{'playlistId': '951', 'ratingKeys': ['" + track + "']}")
                        .message())
                .contains("video", "audio");
        Failure smart = bench.failure("add_to_playlist", "{'playlistId': '953', 'ratingKeys': ['101']}");
        assertThat(smart.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(smart.message()).contains("Unseen Noir", "smart");
        assertThat(bench.failure("add_to_playlist", "{'playlistId': '99', 'ratingKeys': ['101']}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void reportsItemsAsFailedWhereTheServerSaysYesAndAddsNothing() {
        String list = "{\"MediaContainer\":{\"size\":0}}";
        bench.server.faults().forPath("/playlists/951/items", Fault.status(200, list, Map.of()));
        JsonNode answer = bench.call("add_to_playlist", "{'playlistId': '951', 'ratingKeys': ['101']}");
        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(ToolBench.texts(answer, "failed", "code")).containsExactly("upstream_error");
        assertThat(answer.has("changeId")).isFalse();
    }

    @Test
    void readsWhatWasDoneWhenTheAnswerIsLost() {
        List<String> places = places(RAINY);
        bench.server.faults().forPath("/playlists/951/items/" + places.get(0), Fault.loseAnswer());
        JsonNode answer = bench.call(
                "remove_from_playlist", "{'playlistId': '951', 'playlistItemIds': ['" + places.get(0) + "']}");
        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(places(RAINY)).isEqualTo(places.subList(1, 4));
    }

    @Test
    void removesPlacesAndLeavesTheSameItemInOthers() {
        bench.call(
                "add_to_playlist",
                "{'playlistId': '951', 'ratingKeys': ['" + keys(RAINY).get(0) + "']}");
        ChangedState changes = ChangedState.of(bench.server);
        List<String> places = places(RAINY);
        JsonNode answer = bench.call(
                "remove_from_playlist", "{'playlistId': '951', 'playlistItemIds': ['" + places.get(0) + "']}");
        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("itemCount").asInt()).isEqualTo(4);
        assertThat(places(RAINY)).isEqualTo(places.subList(1, 5));
        assertThat(changes.names())
                .containsExactly("owner /playlists", "owner /playlists/951", "owner /playlists/951/items");
    }

    @Test
    void refusesPlacesThatAreNotThereBeforeAnyIsRemoved() {
        Failure failure = bench.failure(
                "remove_from_playlist",
                "{'playlistId': '951', 'playlistItemIds': ['" + places(RAINY).get(0) + "', '5']}");
        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.message()).contains(" 5.");
        assertThat(keys(RAINY)).hasSize(4);
    }

    @Test
    void movesAnItemAndShowsTheOrderAroundIt() {
        List<String> places = places(RAINY);
        JsonNode answer = bench.call(
                "move_playlist_item",
                "{'playlistId': '951', 'playlistItemId': '%s', 'afterItemId': '%s'}"
                        .formatted(places.get(0), places.get(3)));
        assertThat(places(RAINY)).containsExactly(places.get(1), places.get(2), places.get(3), places.get(0));
        assertThat(answer.path("moved").asBoolean()).isTrue();
        assertThat(ToolBench.texts(answer, "around", "playlistItemId"))
                .containsExactly(places.get(2), places.get(3), places.get(0));
        bench.call("move_playlist_item", "{'playlistId': '951', 'playlistItemId': '" + places.get(0) + "'}");
        assertThat(places(RAINY)).isEqualTo(places);
        assertThat(bench.call("move_playlist_item", "{'playlistId': '951', 'playlistItemId': '" + places.get(0) + "'}")
                        .path("moved")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, , not_found", "FIRST, 5, not_found", "FIRST, FIRST, invalid_input"})
    void refusesToMoveToAPlaceThatIsNotThere(String item, String after, String code) {
        List<String> places = places(RAINY);
        String arguments = "{'playlistId': '951', 'playlistItemId': '" + item + "'"
                + (after == null ? "" : ", 'afterItemId': '" + after + "'") + "}";
        assertThat(bench.failure("move_playlist_item", arguments.replace("FIRST", places.get(0)))
                        .code()
                        .wireName())
                .isEqualTo(code);
        assertThat(places(RAINY)).isEqualTo(places);
    }

    @Test
    void reportsAMoveThatDidNotHappen() {
        List<String> places = places(RAINY);
        bench.server
                .faults()
                .forPath("/playlists/951/items/" + places.get(2) + "/move", Fault.status(200, "", Map.of()));
        assertThat(bench.failure(
                                "move_playlist_item",
                                "{'playlistId': '951', 'playlistItemId': '" + places.get(2) + "'}")
                        .code())
                .isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @Test
    void editsTextsWithBeforeAndAfterAndDoesNotWriteThemTwice() {
        ChangedState changes = ChangedState.of(bench.server);
        String edit = "{'playlistId': '951', 'title': 'Sunny', 'sortTitle': 'Zzz', 'summary': 'A=1&B'}";
        JsonNode answer = bench.call("edit_playlist", edit);
        assertThat(answer.at("/before/title").asText()).isEqualTo("Rainy Sunday");
        assertThat(answer.at("/after/title").asText()).isEqualTo("Sunny");
        assertThat(answer.at("/after/summary").asText()).isEqualTo("A=1&B");
        assertThat(changes.names())
                .containsExactly("owner /playlists", "owner /playlists/951", "owner /playlists/951/items");
        JsonNode again = bench.call("edit_playlist", edit);
        assertThat(again.path("changed").asBoolean()).isFalse();
        JsonNode cleared = bench.call("edit_playlist", "{'playlistId': '951', 'clear': ['summary', 'sortTitle']}");
        assertThat(cleared.at("/after").has("summary")).isFalse();
        assertThat(bench.server.library().playlists().find(RAINY).orElseThrow().titleSort())
                .isNull();
    }

    @Test
    void givesASmartPlaylistTheFiltersOfASelection() {
        String handle = selection("{'libraryKey': 'Movies', 'genre': 'Comedy'}");
        JsonNode answer = bench.call("edit_playlist", "{'playlistId': '953', 'selection': '" + handle + "'}");
        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(answer.at("/after/filters").asText()).contains("genre=");
        assertThat(bench.failure("edit_playlist", "{'playlistId': '951', 'selection': '" + handle + "'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'playlistId': '951'}",
                "{'playlistId': '951', 'title': '  '}",
                "{'playlistId': '951', 'summary': 'x', 'clear': ['summary']}",
                "{'playlistId': '951/items', 'title': 'x'}"
            })
    void refusesAnEditThatMakesNoSense(String arguments) {
        assertThat(bench.failure("edit_playlist", arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void copiesAPlaylistWithTheItemsThatItHasTwice() {
        bench.call(
                "add_to_playlist",
                "{'playlistId': '951', 'ratingKeys': ['" + keys(RAINY).get(0) + "']}");
        JsonNode answer = bench.call("copy_playlist", "{'playlistId': '951'}");
        assertThat(answer.path("title").asText()).isEqualTo("Rainy Sunday (copy)");
        assertThat(keys(answer.path("playlistId").asText())).isEqualTo(keys(RAINY));
    }

    @Test
    void copiesASmartPlaylistWithItsFilters() {
        JsonNode answer = bench.call("copy_playlist", "{'playlistId': '953', 'title': 'Noir too'}");
        Playlist copy = bench.server
                .library()
                .playlists()
                .find(answer.path("playlistId").asText())
                .orElseThrow();
        assertThat(copy.content())
                .isEqualTo(bench.server
                        .library()
                        .playlists()
                        .find(SMART)
                        .orElseThrow()
                        .content());
        assertThat(copy.summary()).isEqualTo("Smart: film noir not seen yet.");
    }

    @Test
    void clearsAPlaylistOnlyWithAPersonsWord() {
        assertThat(bench.failure("clear_playlist", "{'playlistId': '951'}").code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(keys(RAINY)).hasSize(4);
        JsonNode answer = confirmed("clear_playlist", "{'playlistId': '951'}");
        assertThat(answer.path("removed").asInt()).isEqualTo(4);
        assertThat(keys(RAINY)).isEmpty();
        assertThat(confirmed("clear_playlist", "{'playlistId': '951'}")
                        .path("removed")
                        .asInt())
                .isZero();
    }

    @Test
    void deletesAPlaylistAndNothingElse() {
        ChangedState changes = ChangedState.of(bench.server);
        JsonNode answer = confirmed("delete_playlist", "{'playlistId': '951'}");
        assertThat(answer.path("title").asText()).isEqualTo("Rainy Sunday");
        assertThat(answer.path("changeId").asText()).isNotEmpty();
        assertThat(changes.names())
                .containsExactly(
                        "owner /playlists",
                        "owner /playlists/951",
                        "owner /playlists/951/items",
                        "shared user /playlists/951",
                        "shared user /playlists/951/items");
        assertThat(bench.failure("delete_playlist", "{'playlistId': '951'}").code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void reportsADeletionThatDidNotHappen() {
        bench.failure("delete_playlist", "{'playlistId': '951'}");
        String playlist =
                "{\"MediaContainer\":{\"size\":1,\"Metadata\":[{\"ratingKey\":\"951\",\"title\":\"Rainy Sunday\","
                        + "\"leafCount\":4,\"smart\":true}]}}";
        bench.server.faults().forPath("/playlists/951", Fault.status(200, playlist, Map.of()));
        assertThat(((Failure) bench.confirmed("delete_playlist", "{'playlistId': '951'}")).code())
                .isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    private static String selectionOfAll(ToolBench large) {
        return large.call("get_library_items", "{'libraryKey': '1'}")
                .path("selection")
                .asText();
    }

    @Test
    void saysWhichItemsWereAddedWhenTheServerDiesHalfWay() {
        Library library = GeneratedLibrary.builder().movies(450).build();
        try (ToolBench large = ToolBench.on(library).changing()) {
            String arguments = "{'title': 'Many', 'selection': '" + selectionOfAll(large) + "', 'maxItems': 5000}";
            large.server.beforeRequest(
                    "/playlists/*/items", 4, held -> large.server.faults().always(Fault.reset()));
            JsonNode answer = ((Success) large.confirmed("create_playlist", arguments)).structured();
            Playlist made = library.playlists().all().get(0);
            assertThat(answer.path("complete").asBoolean(true)).isFalse();
            assertThat(answer.path("changed").asInt())
                    .isPositive()
                    .isLessThanOrEqualTo(made.entries().size());
            assertThat(answer.path("changed").asInt()
                            + answer.path("unknown").size()
                            + answer.path("failed").size()
                            + answer.path("notTried").asInt())
                    .isEqualTo(450);
        }
    }

    @Test
    void addsManyItemsInPartsThatAnAddressHolds() {
        Library library = GeneratedLibrary.builder().movies(450).build();
        try (ToolBench large = ToolBench.on(library).changing()) {
            String arguments = "{'title': 'Many', 'selection': '" + selectionOfAll(large) + "', 'maxItems': 5000}";
            JsonNode made = ((Success) large.confirmed("create_playlist", arguments)).structured();
            assertThat(made.path("changed").asInt()).isEqualTo(450);
            assertThat(made.path("itemCount").asInt()).isEqualTo(450);
            assertThat(large.server.requests().all())
                    .filteredOn(request ->
                            request.method().equals("PUT") && request.rawPath().endsWith("/items"))
                    .hasSize(4);
        }
    }
}
