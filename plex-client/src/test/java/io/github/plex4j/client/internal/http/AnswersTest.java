package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.MalformedBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as they come over the wire, and what a reader makes of them. */
class AnswersTest {
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
}
