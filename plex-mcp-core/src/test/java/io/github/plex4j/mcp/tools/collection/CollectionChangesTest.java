package io.github.plex4j.mcp.tools.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.model.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionChangesTest {
    private static final String KEATON = "901";
    private static final String SMART = "904";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private Collection collection(String key) {
        return bench.server.library().collections().find(key).orElseThrow();
    }

    private List<String> shown(String key) {
        return ToolBench.texts(bench.call("get_children", "{'ratingKey': '" + key + "'}"), "items", "ratingKey");
    }

    private JsonNode confirmed(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    private String selection(String arguments) {
        return bench.call("get_library_items", arguments).path("selection").asText();
    }

    private CollectionState state(String key) throws InterruptedException {
        return Objects.requireNonNull(
                        CollectionState.KIND.read(List.of(key), bench.context()).get(key))
                .state();
    }

    /** Puts a collection back as an undo does; returns its key, which is another one when it had been deleted. */
    private String restore(String key, CollectionState old) throws InterruptedException {
        Map<String, Thing<CollectionState>> now = CollectionState.KIND.read(List.of(key), bench.context());
        CollectionState written = CollectionState.KIND.fromJson(CollectionState.KIND.toJson(old));
        return CollectionState.KIND.restore(key, written, now.get(key), bench.context());
    }

    @Test
    void createsACollectionOfItems() {
        ChangedState changes = ChangedState.of(bench.server);
        JsonNode answer = bench.call(
                "create_collection",
                "{'libraryKey': 'Movies', 'title': 'Mine', 'ratingKeys': ['101', '103'], 'summary': 'S'}");
        String key = answer.path("ratingKey").asText();
        assertThat(collection(key).members()).containsExactly("101", "103");
        assertThat(answer.path("itemCount").asInt()).isEqualTo(2);
        assertThat(answer.path("changed").asInt()).isEqualTo(2);
        assertThat(bench.server.library().items().find(key).orElseThrow().summary())
                .isEqualTo("S");
        assertThat(changes.names())
                .contains("owner /library/metadata/101", "owner /library/metadata/103")
                .doesNotContain("owner /library/metadata/102", "owner /playlists");
    }

    @Test
    void createsASmartCollectionThatKeepsTheFiltersOfASelection() {
        String handle = selection("{'libraryKey': 'Movies', 'yearTo': 1925}");
        JsonNode answer = bench.call(
                "create_collection",
                "{'libraryKey': 'Movies', 'title': 'Old', 'selection': '" + handle + "', 'smart': true}");
        assertThat(answer.path("smart").asBoolean()).isTrue();
        assertThat(collection(answer.path("ratingKey").asText()).content())
                .endsWith("/library/sections/1/all?type=1&year%3C%3C=1926");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'title': 'buster keaton', 'ratingKeys': ['101']",
                "'title': 'X', 'ratingKeys': ['101', '1100']",
                "'title': 'X', 'ratingKeys': ['1100']",
                "'title': 'X', 'ratingKeys': ['101', '5']",
                "'title': 'X', 'ratingKeys': ['901']",
                "'title': ' ', 'ratingKeys': ['101']",
                "'title': 'X', 'ratingKeys': ['101'], 'smart': true",
                "'title': 'X'"
            })
    void refusesWhatMakesNoCollectionBeforeAnythingIsSent(String arguments) {
        Failure failure = bench.failure("create_collection", "{'libraryKey': 'Movies', " + arguments + "}");
        assertThat(failure.code()).isIn(FailureCode.INVALID_INPUT, FailureCode.NOT_FOUND, FailureCode.CONFLICT);
        assertThat(failure.hint()).isNotBlank();
        assertThat(bench.server.library().collections().all()).hasSize(4);
    }

    @Test
    void addsItemsOnceAndRemovesThemOnce() {
        String arguments = "{'ratingKey': '901', 'ratingKeys': ['101', '103']}";
        JsonNode added = bench.call("add_to_collection", arguments);
        assertThat(added.path("changed").asInt()).isEqualTo(2);
        assertThat(added.path("itemCount").asInt()).isEqualTo(5);
        JsonNode again = bench.call("add_to_collection", arguments);
        assertThat(again.path("changed").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        ChangedState changes = ChangedState.of(bench.server);
        JsonNode removed = bench.call("remove_from_collection", "{'ratingKey': '901', 'ratingKeys': ['101', '102']}");
        assertThat(removed.path("changed").asInt()).isEqualTo(1);
        assertThat(removed.path("unchanged").asInt()).isEqualTo(1);
        assertThat(collection(KEATON).members()).hasSize(4).doesNotContain("101");
        assertThat(changes.names())
                .contains("owner /library/metadata/101", "owner /library/collections/901")
                .doesNotContain("owner /library/metadata/102", "owner /library/metadata/103");
    }

    @Test
    void refusesItemsOfAnotherTypeAndSmartCollections() {
        assertThat(bench.failure("add_to_collection", "{'ratingKey': '901', 'ratingKeys': ['1100']}")
                        .message())
                .contains("movie");
        assertThat(bench.failure("add_to_collection", "{'ratingKey': '904', 'ratingKeys': ['101']}")
                        .message())
                .contains("smart collection");
        assertThat(bench.failure("add_to_collection", "{'ratingKey': '101', 'ratingKeys': ['101']}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void reportsItemsAsFailedWhereTheServerSaysYesAndDoesNothing() {
        bench.server.faults().forPath("/library/collections/901/items", Fault.status(200, "", Map.of()));
        JsonNode answer = bench.call("add_to_collection", "{'ratingKey': '901', 'ratingKeys': ['101']}");
        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(ToolBench.texts(answer, "failed", "code")).containsExactly("upstream_error");
        assertThat(answer.has("changeId")).isFalse();
    }

    @Test
    void ordersTheItemsWhichTheCollectionThenKeeps() {
        List<String> before = shown(KEATON);
        String arguments = "{'ratingKey': '901', 'ratingKeys': ['%s', '%s']}".formatted(before.get(2), before.get(0));
        JsonNode answer = bench.call("reorder_collection", arguments);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(ToolBench.texts(answer, "failed", "code")).isEmpty();
        assertThat(shown(KEATON)).containsExactly(before.get(2), before.get(0), before.get(1));
        JsonNode again = bench.call("reorder_collection", arguments);
        assertThat(again.path("unchanged").asInt()).isEqualTo(3);
        assertThat(again.path("changed").asInt()).isZero();
    }

    @Test
    void refusesAnOrderOfItemsThatItDoesNotHave() {
        assertThat(bench.failure("reorder_collection", "{'ratingKey': '901', 'ratingKeys': ['101']}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        String first = shown(KEATON).get(0);
        assertThat(bench.failure(
                                "reorder_collection",
                                "{'ratingKey': '901', 'ratingKeys': ['%s', '%s']}".formatted(first, first))
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.failure("reorder_collection", "{'ratingKey': '904', 'ratingKeys': ['101']}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void editsTextsSettingsAndLabelsAndDoesNotWriteThemTwice() {
        String edit = "{'ratingKey': '901', 'title': 'Stone Face', 'sortTitle': 'Keaton', 'summary': 'A & B',"
                + " 'sort': 'title', 'mode': 'hideItems', 'labels': ['Silent', 'Fun, old']}";
        JsonNode answer = bench.call("edit_collection", edit);
        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(answer.at("/before/title").asText()).isEqualTo("Buster Keaton");
        assertThat(answer.at("/after/sort").asText()).isEqualTo("title");
        JsonNode again = bench.call("edit_collection", edit);
        assertThat(again.path("changed").asBoolean()).isFalse();
        assertThat(again.at("/before/labels")).hasSize(2);
        assertThat(collection(KEATON).preferences()).containsOnlyKeys("collectionSort", "collectionMode");
        JsonNode cleared = bench.call(
                "edit_collection",
                "{'ratingKey': '901', 'clear': ['labels', 'summary', 'sortTitle'], 'mode': 'libraryDefault'}");
        assertThat(cleared.at("/after/labels")).isEmpty();
        assertThat(bench.call("edit_collection", "{'ratingKey': '901', 'mode': 'libraryDefault'}")
                        .at("/before/labels"))
                .isEmpty();
    }

    @Test
    void renamingMovesTheTagOfItsItemsAndTakesNoTitleThatIsThere() {
        String member = collection(KEATON).members().get(0);
        assertThat(bench.failure("edit_collection", "{'ratingKey': '901', 'title': 'german expressionism'}")
                        .code())
                .isEqualTo(FailureCode.CONFLICT);
        bench.call("edit_collection", "{'ratingKey': '901', 'title': 'BUSTER KEATON'}");
        bench.call("edit_collection", "{'ratingKey': '901', 'title': 'Stone Face'}");
        assertThat(bench.call("get_media_details", "{'ratingKey': '" + member + "'}")
                        .findValuesAsText("collections")
                        .toString())
                .doesNotContain("Keaton");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ratingKey': '901'}",
                "{'ratingKey': '901', 'labels': ['a'], 'clear': ['labels']}",
                "{'ratingKey': '904', 'sort': 'custom'}",
                "{'ratingKey': '901', 'title': ' '}",
                "{'ratingKey': '901/items', 'title': 'x'}"
            })
    void refusesAnEditThatMakesNoSense(String arguments) {
        assertThat(bench.failure("edit_collection", arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void givesASmartCollectionTheFiltersOfASelection() {
        String handle = selection("{'libraryKey': 'Movies', 'genre': 'Comedy'}");
        JsonNode answer = bench.call("edit_collection", "{'ratingKey': '904', 'selection': '" + handle + "'}");
        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(collection(SMART).content()).contains("genre=");
        assertThat(bench.failure("edit_collection", "{'ratingKey': '901', 'selection': '" + handle + "'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void deletesACollectionOnlyWithAPersonsWordAndLeavesItsItems() {
        List<String> members = collection(KEATON).members();
        assertThat(bench.failure("delete_collection", "{'ratingKey': '901'}").code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        JsonNode answer = confirmed("delete_collection", "{'ratingKey': '901'}");
        assertThat(answer.path("removed").asInt()).isEqualTo(3);
        assertThat(bench.server.library().collections().find(KEATON)).isEmpty();
        assertThat(members)
                .allMatch(member -> bench.server.library().items().find(member).isPresent());
        assertThat(bench.failure("delete_collection", "{'ratingKey': '101'}").code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void aSharedUserIsToldThatTheOwnersTokenIsNeeded() {
        try (ToolBench guest =
                ToolBench.asSharedUser(DemoLibrary.create(ToolBench.CLOCK)).changing()) {
            Failure failure = guest.failure("add_to_collection", "{'ratingKey': '901', 'ratingKeys': ['101']}");
            assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN);
            assertThat(failure.hint()).contains("owns the server");
        }
    }

    @Test
    void putsBackItemsOrderTextsAndSettings() throws InterruptedException {
        bench.call(
                "reorder_collection",
                "{'ratingKey': '901', 'ratingKeys': ['" + shown(KEATON).get(2) + "']}");
        CollectionState before = state(KEATON);
        bench.call(
                "remove_from_collection",
                "{'ratingKey': '901', 'ratingKeys': ['" + shown(KEATON).get(1) + "']}");
        bench.call("add_to_collection", "{'ratingKey': '901', 'ratingKeys': ['101']}");
        bench.call(
                "edit_collection",
                "{'ratingKey': '901', 'title': 'X', 'summary': 'S', 'mode': 'hideItems', 'sort': 'title',"
                        + " 'labels': ['L']}");
        assertThat(restore(KEATON, before)).isEqualTo(KEATON);
        assertThat(state(KEATON)).isEqualTo(before);
    }

    @Test
    void makesADeletedCollectionAgainUnderANewKey() throws InterruptedException {
        bench.call(
                "edit_collection",
                "{'ratingKey': '901', 'summary': 'S', 'mode': 'showBoth', 'sort': 'custom', 'labels': ['L']}");
        CollectionState before = state(KEATON);
        confirmed("delete_collection", "{'ratingKey': '901'}");
        String made = restore(KEATON, before);
        assertThat(made).isNotEqualTo(KEATON);
        assertThat(state(made)).isEqualTo(before);
        CollectionState smart = state(SMART);
        confirmed("delete_collection", "{'ratingKey': '904'}");
        assertThat(state(restore(SMART, smart))).isEqualTo(smart);
    }

    @Test
    void undoesARemovalByItsChange() throws InterruptedException {
        CollectionState before = state(KEATON);
        String change = bench.call(
                        "remove_from_collection",
                        "{'ratingKey': '901', 'ratingKeys': ['" + shown(KEATON).get(0) + "']}")
                .path("changeId")
                .asText();
        confirmed("undo_change", "{'changeId': '" + change + "'}");
        assertThat(state(KEATON)).isEqualTo(before);
    }

    @Test
    void undoesADeletionByItsChange() {
        List<String> members = collection(KEATON).members();
        String change = confirmed("delete_collection", "{'ratingKey': '901'}")
                .path("changeId")
                .asText();
        confirmed("undo_change", "{'changeId': '" + change + "'}");
        assertThat(bench.server.library().collections().all())
                .anySatisfy(made -> assertThat(made.members()).containsExactlyInAnyOrderElementsOf(members));
    }
}
