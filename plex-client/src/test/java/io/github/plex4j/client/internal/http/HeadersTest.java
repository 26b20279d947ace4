package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexProtocolException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S-09")
class HeadersTest {
    static Stream<Named<ScriptedServer.Script>> withoutEnd() {
        return Stream.of(
                Named.of("a status line", after("HTTP/1.1 200 ", "x".repeat(1000))),
                Named.of("a header", after("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(1000))),
                Named.of("a folded header", after("HTTP/1.1 200 OK\r\nX-Long: x\r\n", " " + "x".repeat(1000) + "\r\n")),
                Named.of("headers", after("HTTP/1.1 200 OK\r\n", "X-Many: x\r\n")),
                Named.of("empty lines", after("", "\r\n")));
    }

    private static ScriptedServer.Script after(String start, String repeated) {
        return peer -> {
            peer.send(start);
            while (true) {
                peer.send(repeated);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("withoutEnd")
    void headersWithoutEndAreNotReadToTheDeadline(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasNoCause()
                    .hasMessageContaining("not HTTP");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void headersAsLongAsAnyProxySendsAreRead() throws IOException {
        String[] headers = Stream.generate(() -> "Set-Cookie: " + "x".repeat(4000))
                .limit(50)
                .toArray(String[]::new);
        try (ScriptedServer server =
                        ScriptedServer.answering(ScriptedServer.status(200, "application/json", "{}", headers));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            transport.exchange(Fixture.REQUEST, Fixture.TEXT);

            assertThat(server.received())
                    .allSatisfy(request -> assertThat(request.header("Cookie")).isEmpty());
        }
    }

    @Test
    void preliminaryAnswersAreSkipped() throws IOException {
        ScriptedServer.Script hinting = peer -> {
            peer.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
            ScriptedServer.json("{}").answer(peer);
        };
        try (ScriptedServer server = ScriptedServer.answering(hinting);
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
        }
    }
}
