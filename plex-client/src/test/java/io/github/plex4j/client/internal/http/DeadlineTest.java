package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S-10")
class DeadlineTest {
    /** More than the systems at both ends take in when nobody reads. */
    private static final PlexRequest LARGE =
            PlexRequest.post("/library/metadata/{ratingKey}/posters", 1).content("image/jpeg", new byte[16 << 20]);

    static Stream<Named<ScriptedServer.Script>> stalls() throws IOException {
        byte[] packed = ScriptedServer.gzip("x".repeat(1000).getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                Named.of("before the headers", ScriptedServer.Peer::stall),
                Named.of("in the status line", stallAfter("HTTP/1.1 2")),
                Named.of("in the headers", stallAfter("HTTP/1.1 200 OK\r\nContent-Le")),
                Named.of("before the body", stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")),
                Named.of("in the body", stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":")),
                Named.of(
                        "in a chunk", stallAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"a\":")),
                Named.of(
                        "before the first byte of a page",
                        stallAfter("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n")),
                Named.of("in a gzip body", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length
                            + "\r\n\r\n");
                    peer.send(Arrays.copyOf(packed, 14));
                    peer.stall();
                }),
                Named.of("after a redirect", peer -> {
                    if (peer.request().target().equals("/again")) {
                        peer.stall();
                    } else {
                        peer.send("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
                    }
                }));
    }

    private static ScriptedServer.Script stallAfter(String start) {
        return peer -> {
            peer.send(start);
            peer.stall();
        };
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void aStalledAnswerEndsAtTheDeadlineAndItsConnectionIsClosed(ScriptedServer.Script script)
            throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Fixture.hasty(server)) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));

            assertThat(outcome.failure())
                    .isInstanceOf(PlexTimeoutException.class)
                    .hasNoCause()
                    .hasMessageContaining("GET /library/sections/{libraryKey}/all")
                    .hasMessageContaining("deadline");
            assertThat(outcome.wasInterrupted()).isFalse();
            assertThat(server.clientHungUp()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void anInterruptEndsTheCallAtOnceAndItsConnectionIsClosed(ScriptedServer.Script script)
            throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .timeout(Duration.ofHours(1))
                        .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            server.awaitStall();
            outcome.interrupt();

            assertThat(outcome.failure())
                    .isInstanceOf(PlexInterruptedException.class)
                    .hasNoCause();
            assertThat(outcome.wasInterrupted()).isTrue();
            assertThat(server.clientHungUp()).isTrue();
        }
    }

    @Test
    void aBodyThatDripsEndsAtTheDeadline() throws IOException, InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        ScriptedServer.Script drip = peer -> {
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (over.getCount() > 0) {
                peer.send("1\r\n \r\n");
            }
        };
        try (ScriptedServer server = ScriptedServer.answering(drip);
                HttpTransport transport = Fixture.hasty(server)) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, body -> {
                while (body.stream().read() >= 0) {
                    Thread.onSpinWait();
                }
                return "";
            }));

            assertThat(outcome.failure()).isInstanceOf(PlexTimeoutException.class);
            assertThat(server.clientHungUp()).isTrue();
        } finally {
            over.countDown();
        }
    }

    @Test
    void sendingToAServerThatDoesNotReadEndsAtTheDeadline() throws IOException, InterruptedException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                                .timeout(Duration.ofMillis(500))
                                .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(LARGE, Fixture.TEXT));

            assertThat(outcome.failure()).isInstanceOf(PlexTimeoutException.class);
        }
    }

    @Test
    void anInterruptEndsTheSendingToAServerThatDoesNotRead() throws IOException, InterruptedException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport =
                        Transports.create(Fixture.settings(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                                .timeout(Duration.ofHours(1))
                                .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(LARGE, Fixture.TEXT));
            try (Socket peer = deaf.accept()) {
                assertThat(peer.getInputStream().read()).isPositive();
                outcome.interrupt();

                assertThat(outcome.failure()).isInstanceOf(PlexInterruptedException.class);
            }
        }
    }

    @Test
    void waitingForAPlaceCountsToo() throws IOException, InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .timeout(Duration.ofMillis(500))
                        .maxConcurrent(1)
                        .build())) {
            transport.warmUp();
            Outcome holder = Outcome.of(() -> transport.exchange(Fixture.REQUEST, body -> {
                reading.countDown();
                awaitQuietly(release);
                return "";
            }));
            reading.await();

            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexTimeoutException.class)
                    .hasMessageContaining("earlier calls");
            release.countDown();
            assertThat(holder.end()).isEmpty();
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void anInterruptEndsTheWaitForAPlace() throws IOException, InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri()).maxConcurrent(1).build())) {
            Outcome holder = Outcome.of(() -> transport.exchange(Fixture.REQUEST, body -> {
                reading.countDown();
                awaitQuietly(release);
                return "";
            }));
            reading.await();
            Outcome waiting = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            waiting.interrupt();

            assertThat(waiting.failure()).isInstanceOf(PlexInterruptedException.class);
            assertThat(waiting.wasInterrupted()).isTrue();
            release.countDown();
            assertThat(holder.end()).isEmpty();
        }
    }

    @Test
    void aSlowNameServerEndsAtTheDeadline() {
        CountDownLatch release = new CountDownLatch(1);
        try (HttpTransport transport = Transports.create(Fixture.settings(URI.create("http://plex.test:32400"))
                .timeout(Duration.ofMillis(200))
                .resolver(host -> {
                    awaitQuietly(release);
                    return AddressResolver.system().resolve("127.0.0.1");
                })
                .build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexTimeoutException.class)
                    .hasMessageContaining("name of the server");
        } finally {
            release.countDown();
        }
    }

    @Test
    void anInterruptEndsTheLookUpOfTheName() throws InterruptedException {
        CountDownLatch lookingUp = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (HttpTransport transport = Transports.create(Fixture.settings(URI.create("http://plex.test:32400"))
                .resolver(host -> {
                    lookingUp.countDown();
                    awaitQuietly(release);
                    return AddressResolver.system().resolve("127.0.0.1");
                })
                .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            lookingUp.await();
            outcome.interrupt();

            assertThat(outcome.failure()).isInstanceOf(PlexInterruptedException.class);
        } finally {
            release.countDown();
        }
    }

    @Test
    void anInterruptedThreadSendsNothing() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            Outcome outcome = Outcome.of(() -> {
                Thread.currentThread().interrupt();
                transport.exchange(PlexRequest.delete("/playlists/{id}", 7), Fixture.TEXT);
            });

            assertThat(outcome.failure())
                    .isInstanceOf(PlexInterruptedException.class)
                    .hasMessageContaining("Nothing was changed");
            assertThat(server.received()).isEmpty();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
