package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-11")
class ConcurrencyTest {
    @Test
    void atMostFourRequestsAreAtTheServer() throws IOException, InterruptedException {
        AtomicInteger present = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        ScriptedServer.Script counting = peer -> {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            four.countDown();
            awaitQuietly(four);
            present.decrementAndGet();
            ScriptedServer.json("{}").answer(peer);
        };
        try (ScriptedServer server = ScriptedServer.answering(counting);
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .timeout(Duration.ofMinutes(1))
                        .build())) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int call = 0; call < 60; call++) {
                outcomes.add(Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT)));
            }
            for (Outcome outcome : outcomes) {
                assertThat(outcome.end()).isEmpty();
            }
            assertThat(most).hasValue(4);
            assertThat(server.connections()).isLessThanOrEqualTo(8);
            assertThat(server.received()).hasSize(60);
        }
    }

    @Test
    void aFailedCallGivesItsPlaceBack() throws IOException, InterruptedException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(404, "text/html", ""));
                HttpTransport transport = Transports.create(
                        Fixture.settings(server.uri()).maxConcurrent(1).build())) {
            for (int call = 0; call < 5; call++) {
                assertThat(Outcome.of(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                                .failure())
                        .hasMessageContaining("404");
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Fewer requests came than may be in flight");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
