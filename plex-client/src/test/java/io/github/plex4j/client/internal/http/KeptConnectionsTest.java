package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {
    private static final PlexRequest CHANGE = PlexRequest.put("/:/rate").with("rating", 8);

    @Test
    void aConnectionThatTheServerClosedMeanwhileDoesNotFailTheNextChange() throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ScriptedServer.Script closing = peer -> {
            ScriptedServer.json("{}").answer(peer);
            peer.hangUp();
            closed.countDown();
        };
        try (ScriptedServer server = ScriptedServer.answering(closing, ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            transport.exchange(CHANGE, Fixture.TEXT);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(transport.exchange(CHANGE, Fixture.TEXT)).isEqualTo("{}");
            assertThat(server.received()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatTheServerWantsToCloseIsNotUsedAgain() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.status(200, "application/json", "{}", "Connection: close"));
                HttpTransport transport = Fixture.transport(server)) {
            transport.exchange(CHANGE, Fixture.TEXT);
            transport.exchange(CHANGE, Fixture.TEXT);

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void whatFollowsAnAnswerIsNotTakenForTheNextOne() throws IOException {
        ScriptedServer.Script twice = peer -> peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                + "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n\"planted\"");
        try (ScriptedServer server = ScriptedServer.answering(twice, ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");

            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aSlowRestOfAnAnswerCostsTheConnectionInsteadOfTime() throws IOException, InterruptedException {
        ScriptedServer.Script slow = peer -> {
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}");
            peer.stall();
        };
        try (ScriptedServer server = ScriptedServer.answering(slow);
                HttpTransport transport = Fixture.transport(server)) {
            int first =
                    transport.exchange(Fixture.REQUEST, body -> body.stream().read());

            assertThat(first).isEqualTo('{');
            assertThat(server.clientHungUp()).isTrue();
        }
    }

    @Test
    void connectionsThatNobodyUsesAreClosed() throws IOException, InterruptedException {
        CountDownLatch idle = new CountDownLatch(1);
        ExecutorService executor = Executors.newCachedThreadPool();
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"))) {
            TransportSettings settings = Fixture.settings(server.uri()).build();
            ServerAddress address = ServerAddress.of(settings.server());
            Connections connections = new Connections(false, settings);
            InFlight inFlight = new InFlight(executor, Duration.ofMillis(10), () -> {
                connections.closeIdle();
                idle.countDown();
            });
            Routes routes = new Routes(address, new NetworkPolicy(false), settings.resolver(), executor);
            Wire wire = new Wire(address, routes, connections, inFlight, settings);
            HttpAttempt attempt = new HttpAttempt(address, wire, new StatusFailures(settings.clock()), 1000);
            Call call = new Call(
                    Fixture.REQUEST, settings.tokens().token(), Deadline.in(Duration.ofSeconds(10), System::nanoTime));

            assertThat(exchanged(attempt, call)).isEqualTo("{}");
            assertThat(idle.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(exchanged(attempt, call)).isEqualTo("{}");
            assertThat(server.connections()).isEqualTo(2);
        } finally {
            executor.shutdownNow();
        }
    }

    private static String exchanged(HttpAttempt attempt, Call call) throws IOException {
        try {
            return attempt.exchange(call, Fixture.TEXT);
        } catch (RetryableFailure failed) {
            throw new IOException(failed);
        }
    }
}
