package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BodyStreamTest {
    private final BodyState state = new BodyState();
    private final AtomicLong now = new AtomicLong();
    private final BodyStream stream = new BodyStream(Deadline.in(Duration.ofSeconds(5), now::get), state);
    private final CountingSubscription subscription = new CountingSubscription();

    /** Remembers what was asked of it. */
    private static final class CountingSubscription implements Subscription {
        private long requested;
        private boolean cancelled;

        @Override
        public void request(long count) {
            requested += count;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private static List<ByteBuffer> piece(String... parts) {
        return Arrays.stream(parts)
                .map(part -> ByteBuffer.wrap(part.getBytes(StandardCharsets.US_ASCII)))
                .toList();
    }

    @Test
    void readsPiecesInOrderAndAsksForOneMoreForEachThatWasRead() throws IOException {
        stream.onSubscribe(subscription);
        long ahead = subscription.requested;
        stream.onNext(piece("ab", "", "c"));
        stream.onNext(piece("d"));
        stream.onComplete();

        assertThat(stream.available()).isZero();
        assertThat(stream.read(new byte[0], 0, 0)).isZero();
        assertThat(stream.read()).isEqualTo('a');
        assertThat(stream.available()).isEqualTo(1);
        assertThat(stream.readAllBytes()).isEqualTo("bcd".getBytes(StandardCharsets.US_ASCII));
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(subscription.requested - ahead).isEqualTo(2);
        stream.finish();
        assertThat(subscription.cancelled).isFalse();
    }

    @Test
    void aBodyGivenUpBeforeItBeganIsCancelledWhenItBegins() {
        stream.abandon();
        stream.onSubscribe(subscription);

        assertThat(subscription.cancelled).isTrue();
        assertThat(subscription.requested).isZero();
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        assertThat(state.failure()).contains(BodyFailure.CLOSED);
    }

    @Test
    @Tag("S-10")
    void theDeadlineCountsEvenWhenBytesAreThere() {
        stream.onSubscribe(subscription);
        stream.onNext(piece("a"));
        now.set(Duration.ofSeconds(5).toNanos());

        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        assertThat(state.failure()).contains(BodyFailure.DEADLINE);
        stream.finish();
        assertThat(subscription.cancelled).isTrue();
    }

    @Test
    void theFirstFailureIsKept() {
        stream.onError(new IOException("reset"));
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        state.fail(BodyFailure.TOO_LARGE);

        assertThat(state.failure()).contains(BodyFailure.CUT_OFF);
    }

    @Test
    void aShortRestIsReadSoThatTheConnectionServesAgain() {
        stream.onSubscribe(subscription);
        stream.onNext(piece("rest"));
        stream.onComplete();
        stream.finish();

        assertThat(subscription.cancelled).isFalse();
    }

    @Test
    void aLongSlowOrBrokenRestIsGivenUp() {
        stream.onSubscribe(subscription);
        for (int count = 0; count < 20; count++) {
            stream.onNext(piece("x".repeat(8192)));
        }
        stream.finish();
        assertThat(subscription.cancelled).isTrue();

        BodyStream slow = new BodyStream(Deadline.in(Duration.ofSeconds(5), now::get), new BodyState());
        CountingSubscription slowSubscription = new CountingSubscription();
        slow.onSubscribe(slowSubscription);
        slow.finish();
        assertThat(slowSubscription.cancelled).isTrue();

        BodyStream broken = new BodyStream(Deadline.in(Duration.ofSeconds(5), now::get), new BodyState());
        CountingSubscription brokenSubscription = new CountingSubscription();
        broken.onSubscribe(brokenSubscription);
        broken.onError(new IOException("reset"));
        broken.finish();
        assertThat(brokenSubscription.cancelled).isTrue();
    }

    @Test
    void anInterruptWhileTheRestIsReadIsLeftForTheCaller() throws InterruptedException {
        stream.onSubscribe(subscription);
        Outcome outcome = Outcome.of(() -> {
            Thread.currentThread().interrupt();
            stream.finish();
        });

        assertThat(outcome.end()).isEmpty();
        assertThat(outcome.wasInterrupted()).isTrue();
        assertThat(subscription.cancelled).isTrue();
        assertThat(state.failure()).isEmpty();
    }

    @Test
    void closingABoundedStreamLeavesItsSourceOpen() throws IOException {
        BoundedStream bounded = new BoundedStream(new ByteArrayInputStream(new byte[] {1, 2}), 10, state);
        bounded.close();

        assertThat(bounded.markSupported()).isFalse();
        assertThat(bounded.skip(1)).isEqualTo(1);
        assertThat(bounded.read()).isEqualTo(2);
        assertThat(bounded.read()).isEqualTo(-1);
        assertThat(bounded.skip(1)).isZero();
    }

    @Test
    void gzipIsReadByteByByteToo() throws IOException {
        byte[] packed = ScriptedServer.gzip(new byte[] {7});
        try (GunzipStream gunzip = new GunzipStream(new ByteArrayInputStream(packed), state)) {
            assertThat(gunzip.read()).isEqualTo(7);
            assertThat(gunzip.read()).isEqualTo(-1);
        }
        try (GunzipStream empty = new GunzipStream(new ByteArrayInputStream(new byte[0]), state)) {
            assertThat(empty.read()).isEqualTo(-1);
        }
    }
}
