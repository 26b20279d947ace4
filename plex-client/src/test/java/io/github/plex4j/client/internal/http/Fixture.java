package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The parts that the tests of the transport share. */
final class Fixture {
    static final String TOKEN = "canary-token-4711";
    static final PlexRequest REQUEST = PlexRequest.get("/library/sections/{libraryKey}/all", "1");
    static final BodyReader<String> TEXT = body -> new String(body.stream().readAllBytes(), StandardCharsets.UTF_8);

    private Fixture() {}

    /** Settings for a server, with a token, and without any pause between attempts. */
    static TransportSettings.Builder settings(URI server) {
        return TransportSettings.builder(server)
                .tokens(TokenProvider.of(PlexToken.of(TOKEN)))
                .timeout(Duration.ofSeconds(10))
                .sleeper(pause -> {});
    }

    static HttpTransport transport(ScriptedServer server) {
        return Transports.create(settings(server.uri()).build());
    }

    /** A transport with a short deadline, warmed up so that the deadline is spent on the exchange. */
    static HttpTransport hasty(ScriptedServer server) {
        HttpTransport transport = Transports.create(
                settings(server.uri()).timeout(Duration.ofMillis(300)).build());
        transport.warmUp();
        return transport;
    }

    static void assertFailure(String uri, Class<?> type, String words) {
        try (HttpTransport transport =
                Transports.create(Fixture.settings(URI.create(uri)).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(type)
                    .hasNoCause()
                    .hasMessageContaining(words)
                    .message()
                    .doesNotContain("127.0.0.1", "localhost");
        }
    }

    static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }
}
