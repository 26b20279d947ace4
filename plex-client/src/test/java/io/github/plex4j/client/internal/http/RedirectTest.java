package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-07")
class RedirectTest {
    private static ScriptedServer.Script redirect(int status, String location) {
        return ScriptedServer.status(status, "text/html", "<html>", "Location: " + location);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void theTokenNeverGoesToAnotherPort(int status) throws IOException {
        try (ScriptedServer other = ScriptedServer.answering(ScriptedServer.json("{}"));
                ScriptedServer server = ScriptedServer.answering(redirect(status, other.uri() + "/canary"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("redirects")
                    .message()
                    .doesNotContain("canary", String.valueOf(other.port()));
            assertThat(other.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/a",
                "//localhost:%d/a",
                "http://127.0.0.2:%d/a",
                "https://127.0.0.1:%d/a",
                "http://user@127.0.0.1:%d/a",
                "http://127.0.0.1.evil.test:%d/a",
                "http://[::ffff:7f00:1]:%d/a",
                "http://2130706433:%d/a",
                "http://127.0.0.1/a",
                "ftp://127.0.0.1:%d/a",
                "javascript:alert(1)",
                "http:a",
                "mailto:a@b",
                "http://a b/",
                "\\\\evil.test\\a"
            })
    void onlyTheVerySameOriginIsFollowed(String location) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                peer -> redirect(302, location.replace("%d", peer.localPort())).answer(peer))) {
            try (HttpTransport transport = Fixture.transport(server)) {
                assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                        .isInstanceOf(PlexProtocolException.class);
            }
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectWithinTheServerIsFollowed(int status) throws IOException {
        try (ScriptedServer server =
                        ScriptedServer.answering(redirect(status, "/elsewhere?x=%3E"), ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(server.received())
                    .extracting(ScriptedServer.Received::target)
                    .containsExactly("/library/sections/1/all", "/elsewhere?x=%3E");
        }
    }

    @Test
    void aRedirectMayBeRelativeOrNameTheServer() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        redirect(302, "all2"),
                        peer -> redirect(302, "HTTP://127.0.0.1:" + peer.localPort())
                                .answer(peer),
                        ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(server.received())
                    .extracting(ScriptedServer.Received::target)
                    .containsExactly("/library/sections/1/all", "/library/sections/1/all2", "/");
        }
    }

    @Test
    void aRedirectToTheNameOfAServerReachedByAddressIsFollowed() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(
                        peer -> redirect(302, "http://plex.test:" + peer.localPort() + "/b")
                                .answer(peer),
                        ScriptedServer.json("{}"));
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("http://plex.test:" + server.port()))
                                .resolver(host -> List.of(InetAddress.getLoopbackAddress()))
                                .build())) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @Tag("S-08")
    void aChangeIsNeverRedirected(int status) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(redirect(status, "/elsewhere"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(PlexRequest.delete("/playlists/{id}", 7), Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("redirects a change");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aCircleEnds() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(redirect(302, "/again"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("more than 3 times");
            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void aRedirectToNowhereIsRefused() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(302, "text/html", ""));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("redirects without an address");
        }
    }
}
