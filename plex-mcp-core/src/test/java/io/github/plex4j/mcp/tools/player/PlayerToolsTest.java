package io.github.plex4j.mcp.tools.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Player;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerToolsTest {
    private static final String TELEVISION = "demo-device-tv";
    private static final String KITCHEN = "demo-device-kitchen";

    private final ToolBench bench = ToolBench.demo().changing();
    private final List<Duration> pauses = new ArrayList<>();
    private final ToolInvoker invoker = new ToolInvoker(
            ToolCatalog.of(Stream.of(
                            new PlayerTools().tools(),
                            new PlayTools(pauses::add).tools(),
                            new ControlTools(pauses::add).tools())
                    .<Tool<?, ?>>flatMap(List::stream)
                    .toList()),
            Redactor.none());

    @AfterEach
    void close() {
        invoker.close();
        bench.close();
    }

    private ToolResult result(String tool, String arguments) {
        return invoker.invoke(tool, ToolBench.json(arguments), bench.context());
    }

    private JsonNode call(String tool, String arguments) {
        ToolResult result = result(tool, arguments);
        assertThat(result).as("%s %s", tool, arguments).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    private Failure failure(String tool, String arguments) {
        ToolResult result = result(tool, arguments);
        assertThat(result).as("%s %s", tool, arguments).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    private JsonNode control(String action) {
        return call("control_playback", "{'clientId': 'demo-device-tv', 'action': " + action + "}");
    }

    private Player player(String clientId) {
        return bench.server.library().players().find(clientId).orElseThrow();
    }

    private Player.Playing playing(String clientId) {
        return Objects.requireNonNull(player(clientId).playing());
    }

    private List<String> commands() {
        return bench.server.requests().all().stream()
                .map(RecordedRequest::rawPath)
                .filter(path -> path.startsWith("/player/playback"))
                .toList();
    }

    @Test
    void listsThePlayers() {
        JsonNode answer = call("get_clients", "{}");

        assertThat(ToolBench.texts(answer, "clients", "clientId")).containsExactly(TELEVISION, KITCHEN);
        assertThat(answer.at("/clients/1/product").asText()).isEqualTo("Plexamp");
    }

    @Test
    void showsWhatAPlayerPlays() {
        JsonNode playback =
                call("get_player_state", "{'clientId': 'demo-device-tv'}").path("playback");

        assertThat(playback.path("state").asText()).isEqualTo("playing");
        assertThat(playback.path("title").asText()).isEqualTo("The General");
        assertThat(playback.path("positionSeconds").asInt()).isEqualTo(1_260);
        assertThat(playback.path("volume").asInt()).isEqualTo(80);
        assertThat(call("get_player_state", "{'clientId': 'demo-device-kitchen'}")
                        .at("/playback/state")
                        .asText())
                .isEqualTo("stopped");
    }

    @Test
    void playsAnItemAndNothingElseChanges() {
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer =
                call("play_media", "{'ratingKey': '105', 'clientId': 'demo-device-kitchen', 'positionSeconds': 60}");

        assertThat(answer.path("changed").asBoolean()).isTrue();
        assertThat(answer.at("/before/state").asText()).isEqualTo("stopped");
        assertThat(answer.at("/after/title").asText()).isEqualTo("Charade");
        assertThat(answer.at("/after/positionSeconds").asInt()).isEqualTo(60);
        assertThat(playing(KITCHEN).ratingKey()).isEqualTo("105");
        assertThat(changes.names())
                .containsExactly(
                        "owner /status/sessions",
                        "play queue "
                                + bench.server
                                        .library()
                                        .playQueues()
                                        .all()
                                        .get(0)
                                        .id(),
                        "player demo-device-kitchen");
        assertThat(pauses).isEmpty();
    }

    @Test
    void playsAShowFromItsFirstEpisodeOnAndSkips() {
        JsonNode answer = call("play_media", "{'ratingKey': '1300', 'clientId': 'demo-device-tv'}");

        assertThat(answer.at("/after/type").asText()).isEqualTo("episode");
        assertThat(answer.at("/after/title").asText()).startsWith("Dragnet – ");
        String first = playing(TELEVISION).ratingKey();

        JsonNode next = control("'next'");

        assertThat(next.at("/before/ratingKey").asText()).isEqualTo(first);
        assertThat(next.at("/after/ratingKey").asText()).isNotEqualTo(first);
        control("'previous'");
        assertThat(playing(TELEVISION).ratingKey()).isEqualTo(first);
    }

    @Tag("S-01")
    @Test
    void givesAPlayerNeitherTheTokenOfTheServerNorThatOfTheAccount() {
        call("play_media", "{'ratingKey': '105', 'clientId': 'demo-device-kitchen'}");

        assertThat(bench.server.requests().all())
                .allSatisfy(request -> assertThat(String.valueOf(request.rawQuery()))
                        .doesNotContain(bench.server.token(), bench.server.accountToken()));
        assertThat(bench.server.requests().all())
                .filteredOn(request -> request.rawPath().equals("/player/playback/playMedia"))
                .singleElement()
                .satisfies(request -> assertThat(request.rawQuery()).contains("token=transient-"));
    }

    @Test
    void pausesGoesOnAndStops() {
        assertThat(control("'pause'").at("/after/state").asText()).isEqualTo("paused");
        assertThat(control("'play'").at("/after/state").asText()).isEqualTo("playing");
        assertThat(control("'stop'").at("/after/state").asText()).isEqualTo("stopped");
        assertThat(player(TELEVISION).playing()).isNull();
    }

    @Test
    void seeksAndSetsTheVolume() {
        assertThat(control("'seek', 'positionSeconds': 90")
                        .at("/after/positionSeconds")
                        .asInt())
                .isEqualTo(90);
        assertThat(control("'volume', 'volume': 0").at("/after/volume").asInt(-1))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'play'", "'volume', 'volume': 80"})
    void sendsNoCommandForWhatIsSoAlready(String action) {
        assertThat(control(action).path("changed").asBoolean(true)).isFalse();
        assertThat(commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get_player_state | {'clientId': 'a b'}",
                "get_player_state | {}",
                "play_media | {'ratingKey': '105/children', 'clientId': 'demo-device-tv'}",
                "play_media | {'ratingKey': '105', 'clientId': 'demo-device-tv', 'positionSeconds': 100000}",
                "play_media | {'ratingKey': '1300', 'clientId': 'demo-device-tv', 'positionSeconds': 5}",
                "play_media | {'ratingKey': '901', 'clientId': 'demo-device-tv'}",
                "control_playback | {'clientId': 'demo-device-tv', 'action': 'explode'}",
                "control_playback | {'clientId': 'demo-device-tv', 'action': 'seek'}",
                "control_playback | {'clientId': 'demo-device-tv', 'action': 'pause', 'volume': 5}",
                "control_playback | {'clientId': 'demo-device-tv', 'action': 'volume', 'volume': 101}",
                "control_playback | {'clientId': 'demo-device-tv', 'action': 'seek', 'positionSeconds': 100000}"
            })
    void refusesWhatMeansNothingBeforeAnyCommand(String tool, String arguments) {
        assertThat(failure(tool, arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(commands()).isEmpty();
    }

    @Test
    void namesThePlayersThereAreForOneThatIsNotThere() {
        Failure failure = failure("control_playback", "{'clientId': 'nobody', 'action': 'pause'}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("Living Room TV (demo-device-tv)");
    }

    @Test
    void doesNotFindAnItemThatIsNotThere() {
        assertThat(failure("play_media", "{'ratingKey': '999999', 'clientId': 'demo-device-tv'}")
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(commands()).isEmpty();
    }

    @Test
    void hasNothingToPauseWhereNothingPlays() {
        Failure failure = failure("control_playback", "{'clientId': 'demo-device-kitchen', 'action': 'pause'}");

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.hint()).contains("play_media");
    }

    @Test
    void failsWhenAPlayerSaysYesAndPlaysNothing() {
        bench.server.faults().forPath("/player/playback", Fault.status(200, "OK", Map.of()));

        Failure failure = failure("play_media", "{'ratingKey': '105', 'clientId': 'demo-device-kitchen'}");

        assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        assertThat(failure.message()).contains("Kitchen accepted the command");
        assertThat(failure.hint()).contains("PLEX_URL");
        assertThat(pauses).hasSizeGreaterThan(5);
        assertThat(failure("control_playback", "{'clientId': 'demo-device-tv', 'action': 'pause'}")
                        .code())
                .isEqualTo(FailureCode.UPSTREAM_ERROR);
    }

    @Test
    void looksAgainUntilAPlayerHasLoadedWhatItIsToPlay() {
        String idle = "<MediaContainer><Timeline type=\"video\" state=\"stopped\"/></MediaContainer>";
        bench.server
                .faults()
                .forPath(
                        "/player/timeline",
                        Fault.status(200, idle, Map.of("Content-Type", "text/xml"))
                                .times(3));

        JsonNode answer = call("play_media", "{'ratingKey': '105', 'clientId': 'demo-device-kitchen'}");

        assertThat(answer.at("/after/state").asText()).isEqualTo("playing");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void findsOutWhatBecameOfACommandWhoseAnswerWasLost() {
        bench.server.faults().forPath("/player/playback", Fault.loseAnswer());

        assertThat(control("'pause'").path("changed").asBoolean()).isTrue();
        assertThat(commands()).hasSize(1);
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenThePlayerIsSilent() {
        bench.server.beforeRequest(
                "/player/playback/pause",
                1,
                library -> bench.server.faults().forPath("/player/timeline", Fault.status(500)));

        JsonNode answer = control("'pause'");

        assertThat(answer.path("outcome").asText()).isEqualTo("unknown");
        assertThat(answer.has("changed")).isFalse();
        assertThat(answer.has("after")).isFalse();
    }
}
