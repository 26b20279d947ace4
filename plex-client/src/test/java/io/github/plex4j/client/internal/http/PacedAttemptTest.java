package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-11")
class PacedAttemptTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final List<Long> sentAt = new ArrayList<>();
    private final PacedAttempt paced = new PacedAttempt(
            new Recording(), Duration.ofMillis(200), 3, now::get, pause -> now.addAndGet(pause.toNanos()));

    private final class Recording implements Attempt {
        @Override
        public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) {
            sentAt.add(Duration.ofNanos(now.get() + 5).toMillis());
            try {
                return reader.read(new NoBody());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private static final class NoBody implements ResponseBody {
        @Override
        public InputStream stream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
    }

    private void send(PacedAttempt attempt, Duration deadline) throws RetryableFailure {
        Call call = new Call(PlexRequest.get("/a"), Optional.empty(), Deadline.in(deadline, now::get));
        assertThat(attempt.exchange(call, ResponseBody::status)).isEqualTo(200);
    }

    private void send(int times) throws RetryableFailure {
        for (int time = 0; time < times; time++) {
            send(paced, Duration.ofSeconds(30));
        }
    }

    @Test
    void sendsSomeAtOnceAndTheOthersAtTheirPace() throws RetryableFailure {
        send(6);

        assertThat(sentAt).containsExactly(0L, 0L, 0L, 200L, 400L, 600L);
    }

    @Test
    void sendsSomeAtOnceAgainAfterAPause() throws RetryableFailure {
        send(4);
        now.addAndGet(Duration.ofSeconds(10).toNanos());

        send(4);

        assertThat(sentAt).containsExactly(0L, 0L, 0L, 200L, 10_200L, 10_200L, 10_200L, 10_400L);
    }

    @Test
    void failsAtOnceWithoutATurnWithinTheDeadline() throws RetryableFailure {
        send(3);

        assertThatThrownBy(() -> send(paced, Duration.ofMillis(199))).isInstanceOf(PlexTimeoutException.class);
        send(1);

        assertThat(sentAt).containsExactly(0L, 0L, 0L, 200L);
    }

    @Test
    void isCancelledWhileItWaits() throws RetryableFailure {
        PacedAttempt interrupted = new PacedAttempt(new Recording(), Duration.ofMillis(200), 1, now::get, pause -> {
            throw new InterruptedException();
        });
        send(interrupted, Duration.ofSeconds(1));

        assertThatThrownBy(() -> send(interrupted, Duration.ofSeconds(1))).isInstanceOf(PlexInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
