package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.plex4j.client.PlexConnectionException.Reason;
import io.github.plex4j.client.internal.http.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program can tell why there was no connection without reading the message. */
class ConnectionReasonsTest {
    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("http://127.0.0.1:1", Reason.REFUSED),
                arguments("http://name.invalid", Reason.UNKNOWN_HOST),
                arguments("http://203.0.113.7", Reason.INSECURE_ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressThatCannotBeUsedHasItsReason(String address, Reason reason) {
        assertReason(URI.create(address), reason);
    }

    @Test
    void aConnectionThatIsClosedEarlyIsBroken() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.Peer::hangUp)) {
            assertReason(server.uri(), Reason.BROKEN);
        }
    }

    @Test
    void aServerWithoutTlsIsNoSecureOne() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"))) {
            assertReason(URI.create(server.uri().toString().replace("http:", "https:")), Reason.TLS);
        }
    }

    private static void assertReason(URI address, Reason reason) {
        try (PlexClient plex = PlexClient.builder().server(address).build()) {
            assertThatThrownBy(() -> plex.server().identity())
                    .isInstanceOf(PlexConnectionException.class)
                    .extracting(failure -> ((PlexConnectionException) failure).reason())
                    .isEqualTo(reason);
        }
    }
}
