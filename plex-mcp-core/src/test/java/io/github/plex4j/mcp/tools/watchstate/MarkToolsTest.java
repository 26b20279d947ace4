package io.github.plex4j.mcp.tools.watchstate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.WatchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarkToolsTest {
    private static final String UNWATCHED = "148";
    private static final String WATCHED = "122";

    private final ToolBench bench = ToolBench.demo().changing();
    private final Library library = bench.server.library();

    @AfterEach
    void close() {
        bench.close();
    }

    private WatchState state(String key) {
        return library.watchStates().of(Library.OWNER, library.items().numberOf(key));
    }

    @Test
    void marksWhatIsNotWatchedAndLeavesTheRestAlone() {
        ChangedState changes = ChangedState.of(bench.server);
        WatchState before = state(WATCHED);

        JsonNode answer = bench.call("mark_watched", "{'ratingKeys': ['148', '122']}");

        assertThat(answer.path("matched").asInt()).isEqualTo(2);
        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(state(UNWATCHED).viewCount()).isEqualTo(1);
        assertThat(state(WATCHED)).isEqualTo(before);
        assertThat(changes.names())
                .containsExactly("owner /library/collections/903/items", "owner /library/metadata/148");
    }

    @Test
    void doesNothingWhereEverythingIsSoAlready() {
        JsonNode answer = bench.call("mark_watched", "{'ratingKeys': ['122']}");

        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(answer.has("changeId")).isFalse();
        assertThat(bench.server.requests().all())
                .noneMatch(request -> !request.method().equals("GET"));
    }

    @Test
    void marksTheEpisodesOfAShowThatAreNotWatched() {
        long all = library.items().leaves(library.items().numberOf("1100")).count();

        JsonNode answer = success("mark_watched", "{'ratingKey': '1100'}");

        assertThat(answer.path("matched").asLong()).isEqualTo(all);
        assertThat(library.items().leaves(library.items().numberOf("1100")))
                .allMatch(episode ->
                        library.watchStates().of(Library.OWNER, episode).viewCount() > 0);
    }

    @Test
    void asksAboutAWholeShow() {
        assertThat(bench.failure("mark_watched", "{'ratingKey': '1100'}").code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
    }

    @Test
    void clearsViewsAndProgress() {
        JsonNode answer = bench.call("mark_unwatched", "{'ratingKeys': ['122', '126']}");

        assertThat(answer.path("changed").asInt()).isEqualTo(2);
        assertThat(state(WATCHED))
                .isEqualTo(new WatchState(0, 0, 0, state(WATCHED).userRating()));
        assertThat(state("126").viewOffset()).isZero();
    }

    @Test
    void onlySaysWhatItWouldDoInADryRun() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = bench.call("mark_watched", "{'ratingKeys': ['148', '122'], 'dryRun': true}");

        assertThat(answer.path("matched").asInt()).isEqualTo(2);
        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(answer.path("wouldChange").asInt()).isEqualTo(1);
        assertThat(ToolBench.texts(answer, "examples", "ratingKey")).containsExactly(UNWATCHED);
        assertThat(changes.names()).isEmpty();
    }

    @Test
    void refusesItemsThatAreNotThereBeforeAnythingIsChanged() {
        ChangedState changes = ChangedState.of(bench.server);

        Failure failure = bench.failure("mark_watched", "{'ratingKeys': ['148', '99999']}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.message()).contains("99999").doesNotContain("148");
        assertThat(changes.names()).isEmpty();
    }

    @Test
    void refusesAnItemOfAnotherTitleThanExpected() {
        assertThat(bench.call("mark_watched", "{'ratingKey': '148', 'expectTitle': 'the bat'}")
                        .path("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(bench.failure("mark_unwatched", "{'ratingKey': '148', 'expectTitle': 'Nosferatu'}"))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT))
                .satisfies(failure -> assertThat(failure.message()).contains("The Bat"));
        assertThat(state(UNWATCHED).viewCount()).isEqualTo(1);
    }

    @Test
    void saysThatNothingChangedWhereTheServerSaysYesAndDoesNothing() {
        bench.server.faults().forPath("/:/scrobble", Fault.status(200));

        JsonNode answer = bench.call("mark_watched", "{'ratingKeys': ['148']}");

        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(ToolBench.texts(answer, "failed", "code")).containsExactly("upstream_error");
    }

    private JsonNode success(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }
}
