package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeOfChangesTest {
    private static final PlexRequest CHANGE = PlexRequest.put("/:/rate").with("rating", 8);

    static Stream<Named<ScriptedServer.Script>> lostAnswers() {
        return Stream.of(
                Named.of("reset", ScriptedServer.Peer::reset),
                Named.of("closed without an answer", ScriptedServer.Peer::hangUp),
                Named.of("closed in the headers", answer("HTTP/1.1 200 OK\r\nContent-")),
                Named.of("truncated", answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")),
                Named.of("no HTTP", answer("SSH-2.0-OpenSSH_9.2\r\n")),
                Named.of("not what it says it is", ScriptedServer.status(200, "a/b", "{}", "Content-Encoding: gzip")),
                Named.of("not the requested encoding", ScriptedServer.status(200, "a/b", "", "Content-Encoding: br")),
                Named.of("500", ScriptedServer.status(500, "text/html", "")),
                Named.of("502", ScriptedServer.status(502, "text/html", "")),
                Named.of("503 of a proxy", ScriptedServer.status(503, "text/html", "")),
                Named.of("504", ScriptedServer.status(504, "text/html", "")));
    }

    static Stream<Named<ScriptedServer.Script>> refusals() {
        Stream<Named<ScriptedServer.Script>> statuses = Stream.of(400, 401, 403, 404, 409, 414, 429)
                .map(status -> Named.of(String.valueOf(status), ScriptedServer.status(status, "text/html", "")));
        return Stream.concat(
                statuses,
                Stream.of(
                        Named.of("redirect", ScriptedServer.status(307, "text/html", "", "Location: /there")),
                        Named.of("maintenance", ScriptedServer.status(503, "a/b", "{\"title\":\"Maintenance\"}"))));
    }

    private static ScriptedServer.Script answer(String raw) {
        return peer -> {
            peer.send(raw);
            peer.hangUp();
        };
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void anAnswerThatIsLostLeavesTheOutcomeUnknown(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Fixture.transport(server)) {
            PlexCallException failure = failure(transport, CHANGE);

            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.hint())
                    .isEqualTo("The server may have made the change: check before you repeat the call.");
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void whatOnlyReadsHasNoOutcome(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(failure(transport, Fixture.REQUEST).outcomeUnknown()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalChangesNothing(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Fixture.transport(server)) {
            PlexCallException failure = failure(transport, CHANGE);

            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure.hint()).doesNotContain("may have made the change");
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aRefusedConnectionChangesNothing(String scheme) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertNotSent(Fixture.settings(URI.create(scheme + "://127.0.0.1:" + free)));
    }

    @Test
    void aConnectionThatCannotBeSecuredChangesNothing() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"))) {
            assertNotSent(Fixture.settings(URI.create("https://127.0.0.1:" + server.port())));
        }
    }

    @Test
    void aNameThatLeadsNowhereOrWhereItMayNotChangesNothing() {
        URI named = URI.create("http://plex.test:32400");
        assertNotSent(Fixture.settings(named).resolver(host -> {
            throw new UnknownHostException(host);
        }));
        assertNotSent(Fixture.settings(named)
                .resolver(host -> List.of(InetAddress.getByAddress(new byte[] {8, 8, 8, 8}))));
    }

    @Test
    void anAnswerThatIsTooLateLeavesTheOutcomeUnknown() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.Peer::stall);
                HttpTransport transport = Fixture.hasty(server)) {
            PlexCallException failure = failure(transport, CHANGE);

            assertThat(failure).isInstanceOf(PlexTimeoutException.class);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @Test
    void anInterruptLeavesTheOutcomeUnknownOnceTheRequestWasSent() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.Peer::stall);
                HttpTransport transport = Fixture.transport(server)) {
            Outcome outcome = Outcome.of(() -> transport.exchange(CHANGE, Fixture.TEXT));
            server.awaitStall();
            outcome.interrupt();

            assertThat(outcome.failure())
                    .isInstanceOfSatisfying(
                            PlexInterruptedException.class,
                            failure -> assertThat(failure.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void closingTheClientLeavesTheOutcomeUnknownOnceTheRequestWasSent() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.Peer::stall)) {
            HttpTransport transport = Fixture.transport(server);
            Outcome outcome = Outcome.of(() -> transport.exchange(CHANGE, Fixture.TEXT));
            server.awaitStall();
            transport.close();

            assertThat(outcome.failure())
                    .isInstanceOfSatisfying(
                            PlexConnectionException.class,
                            failure -> assertThat(failure.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void waitingInVainForATurnChangesNothing() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.Peer::stall);
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .maxConcurrent(1)
                        .timeout(Duration.ofMillis(300))
                        .build())) {
            Outcome first = Outcome.of(() -> transport.exchange(CHANGE, Fixture.TEXT));
            server.awaitStall();
            Outcome second = Outcome.of(() -> {
                Thread.currentThread().interrupt();
                transport.exchange(CHANGE, Fixture.TEXT);
            });

            assertThat(second.failure())
                    .isInstanceOfSatisfying(
                            PlexInterruptedException.class,
                            failure -> assertThat(failure.outcomeUnknown()).isFalse());
            assertThat(first.failure()).isInstanceOf(PlexTimeoutException.class);
        }
    }

    @Test
    void theOutcomeIsCalledUnknownWhereTheServerMadeTheChangeAndLostItsAnswer() {
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create());
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .tokens(TokenProvider.of(PlexToken.of(server.token())))
                        .build())) {
            PlexRequest clear = PlexRequest.delete("/playlists/{id}", firstPlaylist(transport));
            server.faults().next(Fault.loseAnswer());

            assertThat(failure(transport, clear).outcomeUnknown()).isTrue();
            assertThatThrownBy(() -> transport.exchange(clear, Fixture.TEXT)).hasMessageContaining("404");
        }
    }

    private static String firstPlaylist(HttpTransport transport) {
        String playlists = transport.exchange(PlexRequest.get("/playlists"), Fixture.TEXT);
        return playlists.replaceFirst("(?s).*?\"ratingKey\":\"([0-9]+)\".*", "$1");
    }

    private static void assertNotSent(TransportSettings.Builder settings) {
        try (HttpTransport transport = Transports.create(settings.build())) {
            assertThat(failure(transport, CHANGE).outcomeUnknown()).isFalse();
        }
    }

    private static PlexCallException failure(HttpTransport transport, PlexRequest request) {
        return catchThrowableOfType(PlexCallException.class, () -> transport.exchange(request, Fixture.TEXT));
    }
}
