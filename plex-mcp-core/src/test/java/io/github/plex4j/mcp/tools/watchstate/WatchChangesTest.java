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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratings, positions, Continue Watching and the choice of streams. */
class WatchChangesTest {
    private final ToolBench bench = ToolBench.demo().changing();
    private final Library library = bench.server.library();

    @AfterEach
    void close() {
        bench.close();
    }

    private WatchState state(String key) {
        return library.watchStates().of(Library.OWNER, library.items().numberOf(key));
    }

    private JsonNode success(String tool, String arguments) {
        return ((Success) bench.confirmed(tool, arguments)).structured();
    }

    @Test
    void ratesAndClearsARating() {
        bench.call("rate_media", "{'ratingKey': '148', 'rating': 8.5}");
        assertThat(state("148").userRating()).isEqualTo(8.5);

        bench.call("rate_media", "{'ratingKey': '148', 'clear': true}");
        assertThat(state("148").userRating()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'rating': 11", "'rating': -1", "'rating': 5, 'clear': true", "'maxItems': 5"})
    void refusesWhatIsNoRating(String rating) {
        ChangedState changes = ChangedState.of(bench.server);

        Failure failure = bench.failure("rate_media", "{'ratingKey': '148', " + rating + "}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(changes.names()).isEmpty();
    }

    @Test
    void setsThePosition() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer = bench.call("set_progress", "{'ratingKey': '148', 'positionSeconds': 600}");

        assertThat(answer.at("/before/positionSeconds").isMissingNode()).isTrue();
        assertThat(answer.at("/after/positionSeconds").asInt()).isEqualTo(600);
        assertThat(state("148").viewOffset()).isEqualTo(600_000);
        assertThat(changes.names())
                .contains("owner /library/metadata/148")
                .noneMatch(name -> name.startsWith("shared"))
                .filteredOn(name -> name.contains("/metadata/"))
                .hasSize(1);
    }

    @Test
    void saysThatAPositionNearTheEndCountsAsWatched() {
        JsonNode answer = bench.call("set_progress", "{'ratingKey': '148', 'positionSeconds': 4700}");

        assertThat(answer.at("/after/viewCount").asInt()).isEqualTo(1);
        assertThat(answer.path("note").asText()).contains("watched");
    }

    @ParameterizedTest
    @CsvSource({"148, 99999, ends after", "1100, 60, show", "148, 0, 1"})
    void refusesAPositionThatAnItemDoesNotHave(String key, long position, String word) {
        Failure failure =
                bench.failure("set_progress", "{'ratingKey': '" + key + "', 'positionSeconds': " + position + "}");

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains(word);
    }

    @Test
    void failsWhereTheServerKeepsNoPosition() {
        bench.server.faults().forPath("/:/progress", Fault.status(200));

        assertThat(bench.failure("set_progress", "{'ratingKey': '148', 'positionSeconds': 600}")
                        .code())
                .isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @Test
    void takesAnItemOffContinueWatchingAndKeepsItsProgress() {
        WatchState before = state("126");

        JsonNode answer = bench.call("remove_from_continue_watching", "{'ratingKeys': ['126', '101']}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
        assertThat(state("126")).isEqualTo(before);
        assertThat(deck()).doesNotContain("126");
    }

    @Test
    void putsAnItemBackOnContinueWatching() {
        JsonNode removed = bench.call("remove_from_continue_watching", "{'ratingKey': '126'}");

        bench.call("undo_change", "{'changeId': '" + removed.path("changeId").asText() + "'}");

        assertThat(deck()).contains("126");
    }

    private List<String> deck() {
        return ToolBench.texts(bench.call("get_on_deck", "{'limit': 100}"), "items", "ratingKey");
    }

    @Test
    void takesAShowOffByTheEpisodeThatIsNext() {
        JsonNode answer = bench.call("remove_from_continue_watching", "{'ratingKey': '1300'}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(deck()).noneMatch(key -> key.startsWith("13"));
    }

    @Test
    void choosesSubtitlesOfAShowAndSaysWhichEpisodesHaveNone() {
        JsonNode answer = success("set_streams", "{'ratingKey': '1300', 'subtitleLanguage': 'en'}");

        int files = answer.at("/chosen/0/files").asInt();
        assertThat(answer.at("/chosen/0/stream").asText()).contains("English");
        assertThat(answer.path("changed").asInt()).isEqualTo(files).isPositive();
        assertThat(answer.path("withoutTrack"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("missing").asText()).isEqualTo("subtitles"));
    }

    @Test
    void choosesNothingAnewThatIsChosenAlready() {
        success("set_streams", "{'ratingKey': '1300', 'subtitleLanguage': 'en'}");
        bench.server.requests().clear();

        JsonNode again = success("set_streams", "{'ratingKey': '1300', 'subtitleLanguage': 'en'}");

        assertThat(again.path("changed").asInt()).isZero();
        assertThat(bench.server.requests().all())
                .allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void turnsSubtitlesOffAndOnAgain() {
        ChangedState changes = ChangedState.of(bench.server);
        success("set_streams", "{'ratingKey': '1300', 'subtitleLanguage': 'en'}");

        success("set_streams", "{'ratingKey': '1300', 'subtitleLanguage': 'none'}");

        assertThat(changes.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'audioLanguage': 'Klingon'", "'forcedOnly': true", "'dryRun': true", "'audioLanguage': 'none'"})
    void refusesAChoiceOfNothing(String choice) {
        assertThat(bench.failure("set_streams", "{'ratingKey': '1300', " + choice + "}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }
}
