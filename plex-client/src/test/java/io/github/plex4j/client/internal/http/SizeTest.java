package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S-09")
class SizeTest {
    private static final int LIMIT = 100_000;

    private static HttpTransport limited(ScriptedServer server) {
        return Transports.create(
                Fixture.settings(server.uri()).maxResponseBytes(LIMIT).build());
    }

    private static ScriptedServer.Script plain(int length) {
        return ScriptedServer.raw(200, "application/json", new byte[length]);
    }

    private static ScriptedServer.Script packed(int length) throws IOException {
        byte[] bytes = ScriptedServer.gzip(new byte[length]);
        return ScriptedServer.raw(200, "application/json", bytes, "Content-Encoding: gzip");
    }

    static Stream<Named<ScriptedServer.Script>> justUnder() throws IOException {
        return Stream.of(Named.of("plain", plain(LIMIT)), Named.of("gzip", packed(LIMIT)));
    }

    static Stream<Named<ScriptedServer.Script>> over() throws IOException {
        return Stream.of(
                Named.of("plain", plain(LIMIT + 1)),
                Named.of("gzip", packed(LIMIT + 1)),
                Named.of("gzip bomb", packed(50_000_000)),
                Named.of("without end", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        peer.send("1000\r\n" + " ".repeat(0x1000) + "\r\n");
                    }
                }),
                Named.of("a gzip header without end", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
                    peer.send(new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0});
                    while (true) {
                        peer.send("x".repeat(0x1000));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("justUnder")
    void anAnswerOfJustTheLimitIsRead(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = limited(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).hasSize(LIMIT);
        }
    }

    @ParameterizedTest
    @MethodSource("over")
    void aLongerOneIsRefusedWithoutBeingReadToItsEnd(ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = limited(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexTooLargeException.class)
                    .hasNoCause()
                    .hasMessageContaining("larger than " + LIMIT + " bytes");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void skippingCountsToo() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(plain(LIMIT + 1));
                HttpTransport transport = limited(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, body -> {
                        InputStream stream = body.stream();
                        stream.skipNBytes(LIMIT + 1);
                        return "";
                    }))
                    .isInstanceOf(PlexTooLargeException.class);
        }
    }
}
