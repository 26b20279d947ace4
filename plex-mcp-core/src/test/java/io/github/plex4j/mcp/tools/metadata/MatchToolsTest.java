package io.github.plex4j.mcp.tools.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Item;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches, splits, merges and refreshes. */
class MatchToolsTest {
    private static final String TWO_VERSIONS = "106";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private Item item(String key) {
        return bench.server.library().items().find(key).orElseThrow();
    }

    private JsonNode confirmed(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    private List<RecordedRequest> writes() {
        return bench.server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    @Test
    void listsTheTitlesThatAnItemMayBe() {
        JsonNode usual = bench.call("get_matches", "{'ratingKey': '102'}");
        assertThat(ToolBench.texts(usual, "items", "guid"))
                .containsExactly(item("102").guid());

        JsonNode other = bench.call("get_matches", "{'ratingKey': '102', 'title': 'metropolis'}");

        assertThat(ToolBench.texts(other, "items", "guid")).contains(item("103").guid());
        assertThat(other.at("/items/0/score").asInt()).isPositive();
        assertThat(writes()).isEmpty();
    }

    @Test
    void appliesAMatchOnceAPersonAgreed() {
        String arguments = "{'ratingKey': '102', 'guid': '" + item("103").guid() + "'}";
        Failure asked = bench.failure("apply_match", arguments);
        assertThat(asked.code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(writes()).isEmpty();
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = confirmed("apply_match", arguments);

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.at("/before/title").asText()).isEqualTo("Nosferatu");
        assertThat(answer.at("/after/title").asText()).isEqualTo("Metropolis");
        assertThat(answer.path("changeId").asText()).isNotEmpty();
        assertThat(item("102").guid()).isEqualTo(item("103").guid());
        assertThat(changes.names()).noneMatch(name -> name.contains("/library/metadata/103"));
    }

    @Test
    void saysThatNothingChangedWhereTheAgentDoesNotKnowTheTitle() {
        JsonNode answer = confirmed("apply_match", "{'ratingKey': '102', 'guid': 'plex://movie/unknown'}");
        assertThat(ToolBench.texts(answer, "failed", "code")).containsExactly("upstream_error");
    }

    @Test
    void doesNotApplyTheMatchThatAnItemHas() {
        JsonNode answer = confirmed(
                "apply_match", "{'ratingKey': '102', 'guid': '" + item("102").guid() + "'}");
        assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "../../metadata/103", "plex://movie/a b", "PLEX"})
    void refusesWhatIsNoGuid(String guid) {
        assertThat(bench.failure("apply_match", "{'ratingKey': '102', 'guid': '" + guid + "'}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void takesAMatchAwayAndLeavesWhatHasNone() {
        JsonNode answer = confirmed("unmatch", "{'ratingKey': '102'}");
        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(item("102").matched()).isFalse();
        int before = writes().size();

        JsonNode again = confirmed("unmatch", "{'ratingKey': '102'}");

        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
        assertThat(writes()).hasSize(before);
    }

    @Test
    void splitsAnItemAndNamesTheNewOnes() {
        JsonNode answer = confirmed("split_item", "{'ratingKey': '" + TWO_VERSIONS + "'}");

        assertThat(answer.path("versions").asInt()).isEqualTo(1);
        assertThat(answer.path("newRatingKeys")).hasSize(1);
        Item made = item(answer.at("/newRatingKeys/0").asText());
        assertThat(made.title()).isEqualTo(item(TWO_VERSIONS).title());
        assertThat(made.media()).hasSize(1);
    }

    @Test
    void refusesToSplitAnItemOfOneVersion() {
        assertThat(bench.failure("split_item", "{'ratingKey': '101'}").code()).isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void mergesItemsIntoTheFirst() {
        int versions = item("103").media().size() + item("104").media().size();

        JsonNode answer = confirmed("merge_items", "{'ratingKeys': ['103', '104']}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("versions").asInt()).isEqualTo(versions);
        assertThat(item("103").media()).hasSize(versions);
        assertThat(bench.server.library().items().find("104")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"['103']", "['103', '103']", "['103', '1000']"})
    void refusesToMergeWhatDoesNotFit(String keys) {
        assertThat(bench.failure("merge_items", "{'ratingKeys': " + keys + "}").code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(writes()).isEmpty();
    }

    @Test
    void refusesToMergeWhatIsNotThere() {
        assertThat(bench.failure("merge_items", "{'ratingKeys': ['103', '99999']}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh_metadata", "analyze_media"})
    void asksForWorkOnEachItem(String tool) {
        JsonNode tried = bench.call(tool, "{'ratingKeys': ['101', '102'], 'dryRun': true}");
        assertThat(tried.path("wouldChange").asInt()).isEqualTo(2);
        assertThat(writes()).isEmpty();

        JsonNode answer = bench.call(tool, "{'ratingKeys': ['101', '102']}");

        assertThat(answer.path("changed").asInt()).isEqualTo(2);
        assertThat(writes()).hasSize(2);
    }
}
