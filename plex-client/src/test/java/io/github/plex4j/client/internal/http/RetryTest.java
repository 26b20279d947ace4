package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexRateLimitedException;
import io.github.plex4j.client.PlexUnavailableException;
import io.github.plex4j.client.http.PlexRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final ScriptedServer.Script TRUNCATED = peer -> {
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
        peer.hangUp();
    };

    static Stream<Named<ScriptedServer.Script>> passingFailures() throws IOException {
        byte[] packed = ScriptedServer.gzip(new byte[1000]);
        return Stream.of(
                Named.of("reset", ScriptedServer.Peer::reset),
                Named.of("closed without an answer", ScriptedServer.Peer::hangUp),
                Named.of("closed in the headers", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-");
                    peer.hangUp();
                }),
                Named.of("truncated", TRUNCATED),
                Named.of("reset in the body", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
                    peer.reset();
                }),
                Named.of("a chunk cut off", peer -> {
                    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{");
                    peer.hangUp();
                }),
                Named.of(
                        "gzip cut off",
                        ScriptedServer.raw(
                                200,
                                "application/json",
                                Arrays.copyOf(packed, packed.length - 9),
                                "Content-Encoding: gzip")),
                Named.of("429", ScriptedServer.status(429, "text/html", "<html>")),
                Named.of("502", ScriptedServer.status(502, "text/html", "<html>")),
                Named.of("503", ScriptedServer.status(503, "text/html", "<html>")),
                Named.of("504", ScriptedServer.status(504, "text/html", "<html>")));
    }

    @ParameterizedTest
    @MethodSource("passingFailures")
    void aReadingCallIsMadeAgainTwice(ScriptedServer.Script failure) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(failure, failure, ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @MethodSource("passingFailures")
    void butNotMoreOften(ScriptedServer.Script failure) throws IOException {
        List<Duration> pauses = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.answering(failure);
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri()).sleeper(pauses::add).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexCallException.class)
                    .hasNoCause();
            assertThat(pauses).hasSize(2);
            assertThat(pauses.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
            assertThat(pauses.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        }
    }

    @ParameterizedTest
    @MethodSource("passingFailures")
    void aChangeIsNeverMadeAgain(ScriptedServer.Script failure) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(failure, ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(PlexRequest.put("/:/rate"), Fixture.TEXT))
                    .isInstanceOf(PlexCallException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 414, 500, 501, 509})
    void otherStatusesAreFinal(int status) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(status, "text/html", "<html>"));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexCallException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void theReaderBeginsAnew() throws IOException {
        AtomicInteger readings = new AtomicInteger();
        CountDownLatch reading = new CountDownLatch(1);
        ScriptedServer.Script cutWhileRead = peer -> {
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
            awaitReader(reading);
            peer.hangUp();
        };
        try (ScriptedServer server = ScriptedServer.answering(cutWhileRead, ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            String text = transport.exchange(Fixture.REQUEST, body -> {
                readings.incrementAndGet();
                reading.countDown();
                return Fixture.TEXT.read(body);
            });
            assertThat(text).isEqualTo("{}");
            assertThat(readings).hasValue(2);
        }
    }

    @Test
    void aTruncatedAnswerIsAProtocolFailure() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(TRUNCATED);
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessageContaining("was cut off");
        }
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws IOException {
        List<Duration> pauses = new ArrayList<>();
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        try (ScriptedServer server = ScriptedServer.answering(
                        ScriptedServer.status(429, "text/html", "", "Retry-After: 3"),
                        ScriptedServer.status(503, "text/html", "", "Retry-After: Sat, 21 Nov 2026 10:00:05 GMT"),
                        ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .clock(clock)
                        .sleeper(pauses::add)
                        .build())) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
        }
    }

    @Test
    void failsAtOnceWhenTheServerAsksForMoreThanIsLeft() throws IOException {
        List<Duration> pauses = new ArrayList<>();
        try (ScriptedServer server =
                        ScriptedServer.answering(ScriptedServer.status(429, "text/html", "", "Retry-After: 120"));
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri()).sleeper(pauses::add).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOfSatisfying(PlexRateLimitedException.class, failure -> {
                        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
                        assertThat(failure.hint()).contains("120 seconds");
                        assertThat(failure.status()).isEqualTo(429);
                    });
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void namesTheSecondsToWaitRoundedUp() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00.500Z"), ZoneOffset.UTC);
        String inTwoMinutes = "Retry-After: Sat, 21 Nov 2026 10:02:00 GMT";
        try (ScriptedServer server =
                        ScriptedServer.answering(ScriptedServer.status(429, "text/html", "", inTwoMinutes));
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri()).clock(clock).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOfSatisfying(
                            PlexRateLimitedException.class,
                            failure -> assertThat(failure.hint()).contains("120 seconds"));
        }
    }

    @Test
    void tellsMaintenanceFromOtherTroubles() throws IOException {
        String maintenance = "{\"code\":503,\"title\":\"Maintenance\",\"status\":\"canary\"}";
        try (ScriptedServer server =
                        ScriptedServer.answering(ScriptedServer.status(503, "application/json", maintenance));
                HttpTransport transport = Fixture.transport(server)) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOfSatisfying(PlexUnavailableException.class, failure -> {
                        assertThat(failure.maintenance()).isTrue();
                        assertThat(failure.status()).isEqualTo(503);
                        assertThat(failure).message().doesNotContain("canary");
                    });
        }
    }

    @Test
    void looksAtTheStartOfAnErrorAlone() throws IOException {
        ScriptedServer.Script late = ScriptedServer.status(503, "text/html", "x".repeat(4096) + "Maintenance");
        ScriptedServer.Script elsewhere = ScriptedServer.status(502, "text/html", "Maintenance");
        ScriptedServer.Script packed = ScriptedServer.status(503, "text/html", "Maintenance", "Content-Encoding: br");
        ScriptedServer.Script garbled =
                ScriptedServer.status(503, "text/html", "Maintenance", "Content-Encoding: gzip");
        for (ScriptedServer.Script script : List.of(late, elsewhere, packed, garbled)) {
            try (ScriptedServer server = ScriptedServer.answering(script);
                    HttpTransport transport = Fixture.transport(server)) {
                assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                        .isInstanceOfSatisfying(
                                PlexUnavailableException.class,
                                failure -> assertThat(failure.maintenance()).isFalse());
            }
        }
    }

    @Test
    void anInterruptEndsThePause() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(503, "text/html", ""));
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .sleeper(pause -> {
                            throw new InterruptedException();
                        })
                        .build())) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            assertThat(outcome.failure()).isInstanceOf(PlexInterruptedException.class);
            assertThat(outcome.wasInterrupted()).isTrue();
        }
    }

    @Test
    void anInterruptEndsTheLookAtAnError() throws IOException, InterruptedException {
        ScriptedServer.Script script = peer -> {
            peer.send("HTTP/1.1 503 Any\r\nContent-Length: 100\r\n\r\nMain");
            peer.stall();
        };
        try (ScriptedServer server = ScriptedServer.answering(script);
                HttpTransport transport = Fixture.transport(server)) {
            Outcome outcome = Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT));
            server.awaitStall();
            outcome.interrupt();
            assertThat(outcome.failure()).isInstanceOf(PlexInterruptedException.class);
        }
    }

    /** A body cut off sooner may fail before the reader has seen any of it. */
    private static void awaitReader(CountDownLatch reading) throws IOException {
        try {
            if (!reading.await(10, TimeUnit.SECONDS)) {
                throw new IOException("Nobody reads the body");
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptedIOException("Interrupted while waiting for the reader");
        }
    }
}
