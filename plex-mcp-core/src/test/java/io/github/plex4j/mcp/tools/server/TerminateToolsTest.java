package io.github.plex4j.mcp.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The end of a session. */
class TerminateToolsTest {
    private static final String PHONE = "{'sessionId':'demo-session-phone','reason':'Bed time'}";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonNode answer(ToolResult result) {
        assertThat(result).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    @Test
    void stopsOneStream() {
        ChangedState changes = ChangedState.of(bench.server);
        var question = bench.question("terminate_session", PHONE);
        assertThat(question.target().title()).contains("(Anna, Anna's Phone)");
        assertThat(question.question()).startsWith("Stop a stream: stream \"");

        JsonNode stopped = answer(bench.confirmed("terminate_session", PHONE));

        assertThat(stopped.path("terminated").asBoolean()).isTrue();
        assertThat(stopped.path("title").asText()).isEqualTo(question.target().title());
        assertThat(changes.names()).containsOnly("owner /", "owner /status/sessions", "shared user /");
        assertThat(bench.server.requests().all().toString())
                .contains("POST /status/sessions/terminate?sessionId=demo-session-phone&reason=Bed%20time");
    }

    @Test
    void namesThePlayingSessionsWhereThereIsNoSuchOne() {
        Failure failure = bench.failure("terminate_session", "{'sessionId':'12'}");
        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("demo-session-living-room (The General (alex, Living Room TV))");
    }

    @Test
    void saysWhenThePlayerHasNotStoppedYet() {
        bench.server.faults().forPath("/status/sessions/terminate", Fault.status(200, "", Map.of()));
        JsonNode accepted = answer(bench.confirmed("terminate_session", PHONE));
        assertThat(accepted.path("terminated").asBoolean(true)).isFalse();
        assertThat(accepted.path("note").asText()).contains("still lists the session");
    }

    @Test
    void seesThatAStreamEndedThoughTheAnswerWasLost() {
        bench.server.faults().forMethod("POST", Fault.loseAnswer());
        assertThat(answer(bench.confirmed("terminate_session", PHONE))
                        .path("terminated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void doesNotKnowOfAStreamThatIsListedAfterALostAnswer() {
        bench.server.faults().forMethod("POST", Fault.reset());
        ToolResult result = bench.confirmed("terminate_session", PHONE);
        assertThat(result).isInstanceOf(Failure.class);
        assertThat(((Failure) result).code()).isEqualTo(FailureCode.PARTIAL);
    }

    @Test
    void needsAPlexPassAndTheOwner() {
        try (ToolBench without =
                ToolBench.on(DemoLibrary.create(ToolBench.CLOCK)).changing()) {
            Failure failure = without.failure("terminate_session", PHONE);
            assertThat(failure.code()).isEqualTo(FailureCode.FORBIDDEN);
            assertThat(failure.hint()).contains("Plex Pass");
        }
        try (ToolBench guest = ToolBench.asSharedUser(PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK))
                        .plexPass(true))
                .changing()) {
            assertThat(guest.failure("terminate_session", PHONE).code()).isEqualTo(FailureCode.FORBIDDEN);
        }
    }
}
