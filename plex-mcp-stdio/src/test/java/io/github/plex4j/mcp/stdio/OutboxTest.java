package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxTest {
    private static final byte[] LARGE = new byte[Outbox.MAX_WAITING_BYTES];

    @Test
    void aClientThatReadsNothingCountsAsGone() throws Exception {
        Pipe pipe = Pipe.open();
        try (OutputStream output = Channels.newOutputStream(pipe.sink())) {
            Outbox outbox = new Outbox(output, Duration.ofMillis(100));

            for (int line = 0; line < 4; line++) {
                outbox.put(LARGE);
            }

            assertThat(outbox.broken().get(20, TimeUnit.SECONDS)).isNull();
        } finally {
            pipe.source().close();
        }
    }

    @Test
    void aClientThatReadsLateGetsEverything() throws Exception {
        Pipe pipe = Pipe.open();
        try (OutputStream output = Channels.newOutputStream(pipe.sink())) {
            Outbox outbox = new Outbox(output, Duration.ofMinutes(1));
            CompletableFuture<Void> all = CompletableFuture.runAsync(() -> {
                for (int line = 0; line < 4; line++) {
                    outbox.put(LARGE);
                }
            });

            long read = Channels.newInputStream(pipe.source()).readNBytes(4 * LARGE.length).length;

            assertThat(read).isEqualTo(4L * LARGE.length);
            assertThat(all.get(20, TimeUnit.SECONDS)).isNull();
            assertThat(outbox.broken()).isNotDone();
        }
    }

    @Test
    void anInterruptDoesNotLoseTheLineAndIsKept() throws Exception {
        Pipe pipe = Pipe.open();
        try (OutputStream output = Channels.newOutputStream(pipe.sink())) {
            Outbox outbox = new Outbox(output, Duration.ofMinutes(1));
            outbox.put(LARGE);
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread tool = new Thread(() -> {
                Thread.currentThread().interrupt();
                outbox.put(LARGE);
                outbox.put(LARGE);
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            tool.start();

            long read = Channels.newInputStream(pipe.source()).readNBytes(3 * LARGE.length).length;

            assertThat(read).isEqualTo(3L * LARGE.length);
            assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
