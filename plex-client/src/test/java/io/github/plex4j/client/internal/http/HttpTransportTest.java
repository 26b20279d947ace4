package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void inflatesGzip() throws IOException {
        byte[] packed = ScriptedServer.gzip("{\"size\":1}".getBytes(StandardCharsets.UTF_8));
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.raw(200, "application/json", packed, "Content-Encoding: gzip"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{\"size\":1}");
        }
    }

    @Test
    void inflatesByteByByteToo() throws IOException {
        byte[] packed = ScriptedServer.gzip("ab".getBytes(StandardCharsets.UTF_8));
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.raw(200, "application/json", packed, "Content-Encoding: x-gzip"));
                HttpTransport transport = Fixture.transport(server)) {
            String text = transport.exchange(Fixture.REQUEST, body -> {
                InputStream stream = body.stream();
                assertThat(stream.skip(1)).isEqualTo(1);
                return "" + (char) stream.read() + stream.read() + stream.read();
            });
            assertThat(text).isEqualTo("b-1-1");
        }
    }

    @Test
    void anEmptyBodyThatClaimsToBeGzipIsEmpty() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.status(200, "text/html", "", "Content-Encoding: gzip"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEmpty();
        }
    }

    @Test
    void readsAChunkedAnswerAndUsesTheConnectionAgain() throws IOException {
        ScriptedServer.Script chunked = peer -> {
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (String piece : List.of("{\"a\"", ":1", "}")) {
                peer.send(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
            }
            peer.send("0\r\n\r\n");
        };
        try (ScriptedServer server = ScriptedServer.answering(chunked);
                HttpTransport transport = Fixture.transport(server)) {
            for (int call = 0; call < 5; call++) {
                assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{\"a\":1}");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aReaderThatStopsEarlyOrClosesTheStreamDoesNotCostTheConnection() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}" + " ".repeat(20_000)));
                HttpTransport transport = Fixture.transport(server)) {
            for (int call = 0; call < 5; call++) {
                int first = transport.exchange(Fixture.REQUEST, body -> {
                    try (InputStream stream = body.stream()) {
                        return stream.read();
                    }
                });
                assertThat(first).isEqualTo('{');
            }
            assertThat(server.connections()).isEqualTo(1);
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
    void givesHeadersWhateverTheirCase() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.status(200, "application/json", "{}", "x-plex-container-total-size: 12"));
                HttpTransport transport = Fixture.transport(server)) {
            String total = transport.exchange(
                    Fixture.REQUEST,
                    body -> body.header("X-Plex-Container-Total-Size").orElse("none"));
            assertThat(total).isEqualTo("12");
        }
    }

    @Test
    void refusesHtmlWhereJsonWasAskedFor() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.status(200, "text/html;charset=utf-8", "<html>canary-body</html>"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("GET /library/sections/{libraryKey}/all")
                    .hasMessageContaining("the server answered HTML.")
                    .message()
                    .doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", ""})
    void readsJsonThatIsCalledHtml(String body) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(200, "text/html", body));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo(body);
        }
    }

    @Test
    void refusesAnEncodingItDidNotAskFor() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.status(200, "application/json", "{}", "Content-Encoding: br"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class);
        }
    }

    @Test
    void keepsTheWordsOfAReaderAndDropsThoseOfAParser() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, body -> {
                        throw new MalformedBodyException("the answer has no container");
                    }))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("the answer has no container");
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, body -> {
                        throw new IOException("canary-body");
                    }))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("canary");
        }
    }

    @Test
    void passesOnABugOfAReader() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, body -> {
                        throw new IndexOutOfBoundsException("a bug");
                    }))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aFailureOfTheBodyWinsOverWhateverAReaderMakesOfIt() throws IOException {
        ScriptedServer.Script garbled =
                ScriptedServer.status(200, "application/json", "no gzip", "Content-Encoding: gzip");
        try (ScriptedServer server = ScriptedServer.answering(garbled);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, body -> {
                        try {
                            return Fixture.TEXT.read(body);
                        } catch (IOException swallowed) {
                            return "partial";
                        }
                    }))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("gzip");
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, body -> {
                        try {
                            return Fixture.TEXT.read(body);
                        } catch (IOException wrapped) {
                            throw new UncheckedIOException(wrapped);
                        }
                    }))
                    .isInstanceOf(PlexProtocolException.class);
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
