package io.github.plex4j.mcp.tools.undo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.WatchState;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoToolsTest {
    private final ToolBench bench = ToolBench.demo().changing();
    private final Library library = bench.server.library();

    @AfterEach
    void close() {
        bench.close();
    }

    private WatchState state(String key) {
        return library.watchStates().of(Library.OWNER, library.items().numberOf(key));
    }

    private String changed(String tool, String arguments) {
        return success(tool, arguments).path("changeId").asText();
    }

    private JsonNode success(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    private JsonNode undo(String changeId) {
        return success("undo_change", "{'changeId': '" + changeId + "'}");
    }

    @Test
    void putsBackEverythingThatPlexTakes() {
        ChangedState changes = ChangedState.of(bench.server);
        String change = changed("rate_media", "{'ratingKeys': ['101', '102', '148'], 'rating': 3}");

        JsonNode answer = undo(change);

        assertThat(answer.path("undone").asText()).isEqualTo("rate_media");
        assertThat(answer.path("changed").asInt()).isEqualTo(3);
        assertThat(answer.has("notPutBack")).isFalse();
        assertThat(changes.names()).isEmpty();
    }

    @Test
    void saysWhatPlexCannotBeGivenBack() {
        WatchState before = state("126");
        String change = changed("mark_unwatched", "{'ratingKeys': ['126']}");

        JsonNode answer = undo(change);

        assertThat(state("126").viewCount()).isEqualTo(before.viewCount()).isPositive();
        assertThat(state("126").viewOffset()).isEqualTo(before.viewOffset()).isPositive();
        assertThat(answer.at("/notPutBack/0/field").asText()).isEqualTo("lastViewedAt");
        assertThat(answer.at("/notPutBack/0/items").asInt()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatChangedSince() {
        String change = changed("rate_media", "{'ratingKeys': ['101', '148'], 'rating': 3}");
        bench.call("rate_media", "{'ratingKey': '148', 'rating': 9}");

        JsonNode answer = undo(change);

        assertThat(ToolBench.texts(answer, "changedSince", "ratingKey")).containsExactly("148");
        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(state("148").userRating()).isEqualTo(9);
    }

    @Test
    void isAChangeThatCanBeUndoneAgain() {
        String change = changed("rate_media", "{'ratingKey': '148', 'rating': 3}");

        undo(undo(change).path("changeId").asText());

        assertThat(state("148").userRating()).isEqualTo(3);
    }

    @Test
    void isMadeOnce() {
        String change = changed("rate_media", "{'ratingKey': '148', 'rating': 3}");
        undo(change);

        Failure again = bench.failure("undo_change", "{'changeId': '" + change + "'}");

        assertThat(again.code()).isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void onlySaysWhatItWouldPutBackInADryRun() {
        String change = changed("rate_media", "{'ratingKey': '148', 'rating': 3}");

        JsonNode answer = bench.call("undo_change", "{'changeId': '" + change + "', 'dryRun': true}");

        assertThat(answer.path("wouldChange").asInt()).isEqualTo(1);
        assertThat(state("148").userRating()).isEqualTo(3);
    }

    @Test
    void asksAboutManyItems() {
        String keys = IntStream.range(101, 131).mapToObj(key -> "'" + key + "'").collect(Collectors.joining(","));
        String change = changed("rate_media", "{'rating': 3, 'ratingKeys': [" + keys + "]}");

        assertThat(bench.failure("undo_change", "{'changeId': '" + change + "'}")
                        .code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
    }

    @Test
    void namesTheListWhereThereIsNoSuchChange() {
        Failure failure = bench.failure("undo_change", "{'changeId': 'cnone'}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("list_changes");
    }

    @Test
    void putsBackWhatWasMadeBeforeTheServerDied() {
        bench.server.faults().forPath("/:/rate", Fault.loseAnswer());
        JsonNode report = bench.call("rate_media", "{'ratingKeys': ['101', '148'], 'rating': 3}");
        bench.server.faults().clear();
        assertThat(report.path("complete").asBoolean()).as("%s", report).isTrue();

        undo(report.path("changeId").asText());

        assertThat(state("101").userRating()).isNull();
    }

    @Test
    void theJournalListsTheLastChangeFirst() {
        String first = changed("rate_media", "{'ratingKey': '148', 'rating': 3}");
        String second = changed("mark_watched", "{'ratingKey': '148'}");
        String undo = undo(first).path("changeId").asText();

        JsonNode answer = bench.call("list_changes", "{}");

        assertThat(ToolBench.texts(answer, "changes", "changeId")).containsExactlyInAnyOrder(undo, second, first);
        assertThat(answer.findValues("undoneBy"))
                .singleElement()
                .satisfies(by -> assertThat(by.asText()).isEqualTo(undo));
    }

    @Test
    void isThereWhereverSomethingCanBeChangedAndNowhereElse() {
        assertThat(shown(Mode.READ, ToolsetChoice.ofAll())).doesNotContain("list_changes", "undo_change");
        assertThat(shown(Mode.WRITE, ToolsetChoice.ofNames(Set.of("watchstate"))))
                .contains("list_changes", "undo_change");
        assertThat(shown(Mode.WRITE, ToolsetChoice.ofNames(Set.of("history"))))
                .doesNotContain("list_changes", "undo_change");
    }

    private static Iterable<String> shown(Mode mode, ToolsetChoice toolsets) {
        return PlexTools.catalog()
                .filter(ToolPolicy.of(mode, toolsets, Set.of()))
                .names();
    }
}
