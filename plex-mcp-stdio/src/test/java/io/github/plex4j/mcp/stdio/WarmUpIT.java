package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program warms up between the handshake and the first call. */
@Timeout(120)
class WarmUpIT {

    @Test
    void opensTheConnectionWithoutTheTokenAndSaysNothing() throws Exception {
        try (PlexTestServer plex = PlexTestServer.start(DemoLibrary.create());
                ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings(plex))) {
            server.client().shakeHands();
            awaitRequest(plex, server.client());
            server.client().end();

            assertThat(server.client().rest()).isEmpty();
            assertThat(server.exitStatus()).isZero();
            assertThat(server.diagnostics()).isEmpty();
            List<RecordedRequest> requests = plex.requests().all();
            assertThat(requests).extracting(RecordedRequest::rawPath).containsExactly("/identity");
            assertThat(requests.get(0).header("X-Plex-Token")).isEmpty();
        }
    }

    @Test
    void doesNothingBeforeTheHandshake() throws Exception {
        try (PlexTestServer plex = PlexTestServer.start(DemoLibrary.create());
                ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings(plex))) {
            server.client().request(1, "ping", server.client().object());
            server.client().next();
            server.client().end();

            assertThat(server.exitStatus()).isZero();
            assertThat(plex.requests().count()).isZero();
        }
    }

    @Test
    void aCallThatComesAtOnceIsAnsweredFromThePlexServer() throws Exception {
        try (PlexTestServer plex = PlexTestServer.start(DemoLibrary.create());
                ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings(plex))) {
            LineClient client = server.client();
            client.shakeHands();
            client.call(1, "get_libraries");

            assertThat(client.next().path("result").path("structuredContent").toString())
                    .contains("Movies")
                    .doesNotContain("Rehearsal");
        }
    }

    @Test
    void aServerThatIsNotThereIsLoggedAndStopsNothing() throws Exception {
        Map<String, String> settings;
        try (PlexTestServer plex = PlexTestServer.start(DemoLibrary.create())) {
            settings = settings(plex);
        }
        try (ServerProcess server = ServerProcess.start(PlexMcpStdio.class, settings)) {
            LineClient client = server.client();
            client.shakeHands();
            client.call(1, "get_libraries");

            assertThat(client.next().path("result").path("isError").asBoolean()).isTrue();
            client.end();
            assertThat(server.exitStatus()).isZero();
        }
    }

    private static Map<String, String> settings(PlexTestServer plex) {
        return Map.of("PLEX_URL", plex.uri().toString(), "PLEX_TOKEN", plex.token());
    }

    /** A ping at a time, until the server has seen something. */
    private static void awaitRequest(PlexTestServer plex, LineClient client) {
        for (int ping = 0; plex.requests().count() == 0; ping++) {
            client.request(ping, "ping", client.object());
            client.next();
        }
    }
}
