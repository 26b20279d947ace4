package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    @Test
    @Tag("S-01")
    void sendsTheTokenInItsHeaderAlone() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            transport.exchange(Fixture.REQUEST.with("title", "Metropolis"), Fixture.TEXT);

            ScriptedServer.Received request = server.received().get(0);
            assertThat(request.line()).isEqualTo("GET /library/sections/1/all?title=Metropolis HTTP/1.1");
            assertThat(request.headers().entrySet().stream()
                            .filter(header -> header.getValue().contains(Fixture.TOKEN)))
                    .singleElement()
                    .satisfies(header -> assertThat(header.getKey()).isEqualTo("x-plex-token"));
        }
    }

    @Test
    void saysWhoItIsInAsciiAndAsksForJson() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .product("Kinoprogramm für Müller", "1.2")
                        .clientIdentifier("abc")
                        .deviceName("Zoë’s 電影 Mac")
                        .build())) {
            transport.exchange(Fixture.REQUEST.page(new PageRequest(1000, 500)), Fixture.TEXT);

            assertThat(server.received().get(0).headers())
                    .containsEntry("accept", "application/json")
                    .containsEntry("accept-encoding", "gzip")
                    .containsEntry("x-plex-product", "Kinoprogramm fur Muller")
                    .containsEntry("x-plex-version", "1.2")
                    .containsEntry("x-plex-client-identifier", "abc")
                    .containsEntry("x-plex-device-name", "Zoe?s ? Mac")
                    .containsEntry("x-plex-container-start", "1000")
                    .containsEntry("x-plex-container-size", "500")
                    .doesNotContainKeys("upgrade", "http2-settings");
        }
    }

    @Test
    void asksForTheTokenOnEachCall() throws IOException {
        Deque<Optional<PlexToken>> tokens =
                new ArrayDeque<>(List.of(Optional.of(PlexToken.of("one")), Optional.of(PlexToken.of("two"))));
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri()).tokens(tokens::remove).build())) {
            transport.exchange(Fixture.REQUEST, Fixture.TEXT);
            transport.exchange(Fixture.REQUEST, Fixture.TEXT);

            assertThat(server.received())
                    .extracting(request -> request.header("X-Plex-Token"))
                    .containsExactly(Optional.of("one"), Optional.of("two"));
        }
    }

    @Test
    void putsTheBasePathBeforeEveryPath() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri().resolve("/plex/")).build())) {
            transport.exchange(Fixture.REQUEST, Fixture.TEXT);

            assertThat(server.received().get(0).target()).isEqualTo("/plex/library/sections/1/all");
        }
    }

    @Test
    void aWriteHasNoBodyAndItsEmptyAnswerIsFine() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(200, "text/html", ""));
                HttpTransport transport = Fixture.transport(server)) {
            for (PlexRequest request : List.of(
                    PlexRequest.put("/:/rate").with("rating", 8),
                    PlexRequest.post("/playlists"),
                    PlexRequest.delete("/playlists/{id}", 7))) {
                String answer = transport.exchange(request, body -> body.status() + Fixture.TEXT.read(body));
                assertThat(answer).isEqualTo("200");
            }
            assertThat(server.received())
                    .extracting(ScriptedServer.Received::line)
                    .containsExactly(
                            "PUT /:/rate?rating=8 HTTP/1.1",
                            "POST /playlists HTTP/1.1",
                            "DELETE /playlists/7 HTTP/1.1");
        }
    }

    @Test
    void sendsTheBodyOfAChangeWithItsType() throws IOException {
        byte[] content = "{\"title\":\"Nosferatu\"}".getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            for (PlexRequest request : List.of(PlexRequest.post("/media/subscriptions"), PlexRequest.put("/:/prefs"))) {
                transport.exchange(request.content("application/json", content), Fixture.TEXT);
            }
            assertThat(server.received()).hasSize(2).allSatisfy(request -> {
                assertThat(request.body()).isEqualTo("{\"title\":\"Nosferatu\"}");
                assertThat(request.header("Content-Type")).contains("application/json");
            });
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsNoTokenWhenThereIsNone() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(401, "text/html", "<html>"));
                HttpTransport transport = Transports.create(
                        TransportSettings.builder(server.uri()).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST.ownerOnly(), Fixture.TEXT))
                    .isInstanceOf(PlexUnauthorizedException.class)
                    .hasMessageContaining("none is set");
            assertThat(server.received()).hasSize(1);
            assertThat(server.received().get(0).header("X-Plex-Token")).isEmpty();
        }
    }

    @Test
    void refusesCallsOnceItIsClosed() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"))) {
            HttpTransport transport = Fixture.transport(server);
            transport.close();
            transport.close();

            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexInputException.class)
                    .hasMessageContaining("closed");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void closingEndsTheCallsUnderWay() throws IOException, InterruptedException {
        closingEndsACall(ScriptedServer.Peer::stall);
    }

    @Test
    void closingEndsTheReadingOfABody() throws IOException, InterruptedException {
        closingEndsACall(peer -> {
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            peer.stall();
        });
    }

    @Test
    void closingBetweenTwoAttemptsEndsTheCall() throws IOException {
        AtomicReference<HttpTransport> closing = new AtomicReference<>();
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(503, "text/html", ""));
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .sleeper(pause -> Optional.ofNullable(closing.get()).ifPresent(HttpTransport::close))
                        .build())) {
            closing.set(transport);

            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOfSatisfying(
                            PlexConnectionException.class,
                            failure -> assertThat(failure.reason())
                                    .isEqualTo(PlexConnectionException.Reason.CLIENT_CLOSED));
            assertThat(server.received()).hasSize(1);
        }
    }

    private static void closingEndsACall(ScriptedServer.Script stalling) throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(stalling)) {
            HttpTransport transport = Fixture.transport(server);
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            server.awaitStall();
            transport.close();

            assertThat(outcome.failure())
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("closed");
            assertThat(server.clientHungUp()).isTrue();
        }
    }

    @Test
    void makingATransportDoesNothingYet() {
        AddressResolver forbidden = host -> {
            throw new IllegalStateException("looked up");
        };
        try (HttpTransport transport = Transports.create(TransportSettings.builder(URI.create("http://plex.test:32400"))
                .resolver(forbidden)
                .tokens(() -> {
                    throw new IllegalStateException("token asked for");
                })
                .build())) {
            transport.warmUp();
            transport.warmUp();
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .hasMessage("token asked for");
        }
    }
}
