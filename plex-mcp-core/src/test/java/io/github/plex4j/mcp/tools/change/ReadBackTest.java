package io.github.plex4j.mcp.tools.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Movies that are marked as watched and looked at afterwards. */
@Timeout(60)
class ReadBackTest {
    private static final String PATH = "/:/scrobble";

    private final PlexTestServer server =
            PlexTestServer.start(GeneratedLibrary.builder().movies(3).build());
    private final PlexTransport transport = Transports.create(TransportSettings.builder(server.uri())
            .tokens(TokenProvider.of(PlexToken.of(server.token())))
            .build());

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private final class Marking implements ItemChanges.Step<String> {
        @Override
        public boolean change(String key) {
            return transport.exchange(
                    PlexRequest.put(PATH).with("key", key).with("identifier", "com.plexapp.plugins.library"),
                    body -> true);
        }

        @Override
        public boolean isDone(String key) {
            return transport
                    .exchange(
                            PlexRequest.get("/library/metadata/{ratingKey}", key),
                            body -> new String(body.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"lastViewedAt\"");
        }
    }

    private ChangeReport report() throws InterruptedException {
        return new ItemChanges<String>(
                        ToolContext.builder().build(), key -> new ChangedItem(key, null, null), new Marking())
                .run(List.of("1", "2", "3"));
    }

    @Test
    void whatIsAsWantedWasChanged() throws Exception {
        assertThat(report().changed()).isEqualTo(3);
    }

    @Test
    void whatPlexAcceptedAndLeftAsItWasHasFailed() throws Exception {
        server.faults().forPath(PATH, Fault.status(200, "", Map.of()).times(1));

        ChangeReport report = report();

        assertThat(report.failed()).containsExactly(new ChangedItem("1", null, "upstream_error"));
        assertThat(report.changed()).isEqualTo(2);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void whatCannotBeReadBackIsUnknownAndNothingFollowsIt() throws Exception {
        server.faults().forPath("/library/metadata/", Fault.status(500));

        ChangeReport report = report();

        assertThat(report.unknown()).containsExactly(new ChangedItem("1", null, null));
        assertThat(report.outcome()).isEqualTo(ChangeReport.UNKNOWN);
        assertThat(report.changed()).isZero();
        assertThat(report.notTried()).isEqualTo(2);
    }
}
