package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Fixture.assertFailure("http://127.0.0.1:" + free, PlexConnectionException.class, "refused");
    }

    @Test
    void saysThatANameIsNotKnown() {
        URI uri = URI.create("http://plex.test:32400");
        AddressResolver unknown = host -> {
            throw new UnknownHostException(host);
        };
        for (AddressResolver resolver : List.of(unknown, host -> List.of())) {
            try (HttpTransport transport =
                    Transports.create(Fixture.settings(uri).resolver(resolver).build())) {
                assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                        .isInstanceOf(PlexConnectionException.class)
                        .hasNoCause()
                        .hasMessageContaining("cannot be resolved")
                        .message()
                        .doesNotContain("plex.test");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc canary\r\n\r\n", "ICY 200 OK\r\n\r\n"})
    void saysThatTheAnswerIsNotHttp(String garbage) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(peer -> {
                    peer.send(garbage);
                    peer.hangUp();
                });
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexCallException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("canary", "SSH", "ICY");
        }
    }

    @Test
    void triesTheNextAddressOfAName() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("http://plex.test:" + server.port()))
                                .resolver(host -> List.of(Fixture.address("127.0.0.77"), Fixture.address("127.0.0.1")))
                                .connectTimeout(Duration.ofMillis(500))
                                .build())) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
        }
    }

    @Test
    void beginsWithTheAddressThatAnsweredLast() throws UnknownHostException {
        ServerAddress server = ServerAddress.of(URI.create("http://plex.test:32400"));
        Routes routes = new Routes(
                server,
                new NetworkPolicy(false),
                host -> List.of(Fixture.address("10.0.0.1"), Fixture.address("10.0.0.2")),
                Runnable::run);
        Call call = new Call(Fixture.REQUEST, Optional.empty(), Deadline.in(Duration.ofSeconds(10), System::nanoTime));

        assertThat(routes.find(call)).containsExactly(Fixture.address("10.0.0.1"), Fixture.address("10.0.0.2"));
        routes.succeeded(Fixture.address("10.0.0.2"));
        assertThat(routes.find(call)).containsExactly(Fixture.address("10.0.0.2"), Fixture.address("10.0.0.1"));
        routes.succeeded(Fixture.address("10.0.0.3"));
        assertThat(routes.find(call)).containsExactly(Fixture.address("10.0.0.1"), Fixture.address("10.0.0.2"));
    }

    @Test
    void tellsTheCausesApartByTheirTypes() {
        assertThat(ConnectionFailures.of(new ConnectTimeoutException("x"), false))
                .isEqualTo(ConnectionFailures.CONNECT_TIMEOUT);
        assertThat(ConnectionFailures.of(new IOException(new ConnectException()), false))
                .isEqualTo(ConnectionFailures.REFUSED);
        assertThat(ConnectionFailures.of(new NoRouteToHostException(), false))
                .isEqualTo(ConnectionFailures.UNREACHABLE);
        assertThat(ConnectionFailures.of(new SocketException("Network is unreachable"), false))
                .isEqualTo(ConnectionFailures.UNREACHABLE);
        assertThat(ConnectionFailures.of(new SocketException("Connection reset"), true))
                .isEqualTo(ConnectionFailures.BROKEN);
        assertThat(ConnectionFailures.of(new IOException("reset"), true)).isEqualTo(ConnectionFailures.BROKEN);
    }

    @Test
    void everyCauseHasWordsOfItsOwn() {
        Failures failures = new Failures(Fixture.REQUEST, true);
        assertThat(ConnectionFailures.values())
                .extracting(
                        kind -> kind.exception(failures, Duration.ofSeconds(5)).problem())
                .doesNotHaveDuplicates();
        assertThat(ConnectionFailures.CONNECT_TIMEOUT.exception(failures, Duration.ofSeconds(5)))
                .isInstanceOf(PlexTimeoutException.class)
                .hasMessageContaining("5000 ms");
    }

    @Test
    void aBrokenChangeIsSaidToBeOfUnknownOutcome() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.Peer::reset);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(PlexRequest.put("/:/rate"), Fixture.TEXT))
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("may have made the change");
        }
    }
}
