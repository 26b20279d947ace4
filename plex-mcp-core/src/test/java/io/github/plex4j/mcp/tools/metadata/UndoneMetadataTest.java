package io.github.plex4j.mcp.tools.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of metadata that were put back. */
class UndoneMetadataTest {
    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode confirmed(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    private JsonNode undo(JsonNode changed) {
        return confirmed(
                "undo_change", "{'changeId': '" + changed.path("changeId").asText() + "'}");
    }

    private Item item(String key) {
        return bench.server.library().items().find(key).orElseThrow();
    }

    private List<RecordedRequest> writes() {
        return bench.server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'set': {'title': 'New', 'sortTitle': 'Newer', 'originalTitle': 'Neu', 'studio': 'Ufa', 'year': 1999,"
                        + " 'contentRating': 'PG', 'releasedOn': '1999-12-31', 'editionTitle': 'Cut'}",
                "'set': {'summary': 'Short', 'tagline': ''}, 'lock': false",
                "'addTags': {'labels': 'One|Two, Three', 'genres': 'Odd'}",
                "'removeTags': {'genres': 'Horror'}",
                "'replaceTags': {'directors': 'Somebody', 'writers': '', 'countries': 'Germany'}"
            })
    void metadataIsAsBefore(String change) {
        Map<String, String> before = state();

        JsonNode changed = bench.call("update_metadata", "{'ratingKeys': ['101', '102'], " + change + "}");
        assertThat(changed.path("changed").asInt()).isPositive();
        assertThat(state()).isNotEqualTo(before);
        JsonNode undone = undo(changed);

        assertThat(undone.path("changed").asInt())
                .isEqualTo(changed.path("changed").asInt());
        assertThat(undone.has("changedSince")).isFalse();
        assertThat(state()).isEqualTo(before);
    }

    /** All that the server shows, but for the times of last changes, which are in the paths of pictures too. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>(bench.server.state());
        state.replaceAll((name, shown) ->
                shown.replaceAll("\"(updatedAt|contentChangedAt)\":[0-9]+|/(thumb|art)/[0-9]+", "$1$2"));
        return state;
    }

    @Test
    void whatChangedElsewhereInTheItemStaysAsItIs() {
        JsonNode changed = bench.call("update_metadata", "{'ratingKey': '101', 'addTags': {'labels': 'A'}}");
        bench.call("update_metadata", "{'ratingKey': '101', 'set': {'studio': 'Ufa'}}");

        JsonNode undone = undo(changed);

        assertThat(undone.path("changed").asInt()).isEqualTo(1);
        assertThat(item("101").studio()).isEqualTo("Ufa");
        assertThat(item("101").lockedFields()).containsExactly("studio");
    }

    @Test
    void whatChangedSinceIsLeftAlone() {
        JsonNode changed = bench.call("update_metadata", "{'ratingKeys': ['101', '102'], 'addTags': {'labels': 'A'}}");
        bench.call("update_metadata", "{'ratingKey': '101', 'addTags': {'labels': 'B'}}");

        JsonNode undone = undo(changed);

        assertThat(ToolBench.texts(undone, "changedSince", "ratingKey")).containsExactly("101");
        assertThat(undone.path("changed").asInt()).isEqualTo(1);
    }

    @Test
    void manyItemsShareARequestAgain() {
        JsonNode changed = bench.call(
                "update_metadata", "{'ratingKeys': ['101', '102', '103', '105'], 'addTags': {'labels': 'A'}}");
        int before = writes().size();

        undo(changed);

        assertThat(writes()).hasSize(before + 1);
    }

    @Test
    void aMatchIsAppliedAgain() {
        String guid = item("102").guid();
        JsonNode changed = confirmed("unmatch", "{'ratingKey': '102'}");

        undo(changed);

        assertThat(item("102").guid()).isEqualTo(guid);
    }

    @Test
    void aPictureIsChosenAgain() {
        JsonNode offered = bench.call("get_artwork", "{'ratingKey': '101'}").path("items");
        JsonNode changed = bench.call(
                "set_artwork",
                "{'ratingKey': '101', 'artworkId': '"
                        + offered.get(1).path("artworkId").asText() + "'}");

        undo(changed);

        assertThat(bench.call("get_artwork", "{'ratingKey': '101'}").path("items"))
                .isEqualTo(offered);
    }
}
