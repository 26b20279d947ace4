package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections over TLS. */
class SecureConnectionTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void httpsToAPlainPortIsNoSecureConnection() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"))) {
            Fixture.assertFailure(
                    "https://127.0.0.1:" + server.port(), PlexConnectionException.class, "secure connection");
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = secureServer()) {
            Fixture.assertFailure("https://localhost:" + server.port(), PlexConnectionException.class, "certificate");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefusedEvenIfItIsTrusted() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = secureServer();
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://127.0.0.1:" + server.port()))
                                .tls(tls())
                                .build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("certificate");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void aTrustedCertificateIsAccepted() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = secureServer();
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://localhost:" + server.port()))
                                .tls(tls())
                                .build())) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(server.received().get(0).header("X-Plex-Token")).contains(Fixture.TOKEN);
        }
    }

    @Test
    @Tag("S-04")
    void theConnectionOverTlsGoesToTheAddressThatWasChecked() throws IOException, GeneralSecurityException {
        AtomicInteger lookUps = new AtomicInteger();
        try (ScriptedServer server = secureServer();
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://localhost:" + server.port()))
                                .tls(tls())
                                .resolver(host -> lookUps.getAndIncrement() == 0
                                        ? List.of(Fixture.address("127.0.0.1"))
                                        : List.of(Fixture.address("127.0.0.77")))
                                .build())) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            // The certificate has the name, and nothing listens at the other address.
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("refused");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aSecureConnectionServesAgainUntilTheServerClosesIt() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        ScriptedServer.Script closing = peer -> {
            ScriptedServer.json("{}").answer(peer);
            peer.hangUp();
            closed.countDown();
        };
        try (ScriptedServer server = secureServer(ScriptedServer.json("{}"), closing, ScriptedServer.json("{}"));
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://localhost:" + server.port()))
                                .tls(tls())
                                .build())) {
            transport.exchange(PlexRequest.put("/:/rate"), Fixture.TEXT);
            transport.exchange(PlexRequest.put("/:/rate"), Fixture.TEXT);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

            transport.exchange(PlexRequest.put("/:/rate"), Fixture.TEXT);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.received()).hasSize(3);
        }
    }

    @Test
    @Tag("S-10")
    void aSecureConnectionThatIsNotAnsweredEndsAtTheDeadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://localhost:" + silent.getLocalPort()))
                                .tls(tls())
                                .timeout(Duration.ofMillis(300))
                                .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));

            assertThat(outcome.failure()).isInstanceOf(PlexTimeoutException.class);
        }
    }

    @Test
    void anInterruptEndsTheMakingOfASecureConnection() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://localhost:" + silent.getLocalPort()))
                                .tls(tls())
                                .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            try (Socket peer = silent.accept()) {
                assertThat(peer.getInputStream().read()).isPositive();
                outcome.interrupt();

                assertThat(outcome.failure()).isInstanceOf(PlexInterruptedException.class);
                assertThat(outcome.wasInterrupted()).isTrue();
            }
        }
    }

    @Test
    void aRedirectFromTlsToPlainHttpIsNotFollowed() throws IOException, GeneralSecurityException {
        try (ScriptedServer server = secureServer(peer -> ScriptedServer.status(
                                302, "text/html", "", "Location: http://localhost:" + peer.localPort() + "/")
                        .answer(peer));
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("https://localhost:" + server.port()))
                                .tls(tls())
                                .build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class);
        }
    }

    private static ScriptedServer secureServer(ScriptedServer.Script... scripts)
            throws IOException, GeneralSecurityException {
        ServerSocket listener =
                tls().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return scripts.length == 0
                ? ScriptedServer.on(listener, ScriptedServer.json("{}"))
                : ScriptedServer.on(listener, scripts);
    }

    private static SSLContext tls() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stored = SecureConnectionTest.class.getResourceAsStream("self-signed.p12")) {
            store.load(stored, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", store.getCertificate("server"));
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
