package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BodyStreamTest {
    private final BodyState state = new BodyState();
    private final AtomicLong now = new AtomicLong();
    private final Connection connection = new Connection();
    private final Exchange exchange =
            new Exchange(connection.pool, connection, Deadline.in(Duration.ofSeconds(5), now::get));

    /** A connection that remembers whether it was closed. */
    private static final class Connection extends ConnectionEndpoint {
        private final Pool pool = new Pool();
        private boolean closed;

        @Override
        @SuppressWarnings("deprecation") // It is abstract all the same.
        public ClassicHttpResponse execute(
                String id, ClassicHttpRequest request, HttpRequestExecutor executor, HttpContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isConnected() {
            return !closed;
        }

        @Override
        public void setSocketTimeout(Timeout timeout) {
            // Nothing here is slow.
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public void close(CloseMode mode) {
            closed = true;
        }
    }

    /** A pool that takes back the only connection. */
    private static final class Pool implements HttpClientConnectionManager {
        @Override
        public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, @Nullable Object owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(ConnectionEndpoint endpoint, @Nullable Object owner, @Nullable TimeValue keepAlive) {
            // It remembers by itself.
        }

        @Override
        public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void upgrade(ConnectionEndpoint endpoint, HttpContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close(CloseMode mode) {
            throw new UnsupportedOperationException();
        }
    }

    private BodyStream stream(InputStream source) {
        return new BodyStream(source, exchange, state);
    }

    private BodyStream streamOf(int length) {
        return stream(new ByteArrayInputStream(new byte[length]));
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };
    }

    @Test
    void readsToTheEnd() throws IOException {
        BodyStream stream = stream(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'}));

        assertThat(stream.read()).isEqualTo('a');
        assertThat(stream.available()).isEqualTo(2);
        assertThat(stream.readAllBytes()).containsExactly('b', 'c');
        assertThat(stream.read()).isEqualTo(-1);
        stream.finish();
        assertThat(connection.closed).isFalse();
    }

    @Test
    @Tag("S-10")
    void theDeadlineCountsEvenWhenBytesAreThere() {
        BodyStream stream = streamOf(1);
        now.set(Duration.ofSeconds(5).toNanos());

        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        assertThat(state.failure()).contains(BodyFailure.DEADLINE);
        stream.finish();
        assertThat(connection.closed).isTrue();
    }

    @Test
    void theFirstFailureIsKept() {
        assertThatThrownBy(stream(broken())::read).isInstanceOf(IOException.class);
        state.fail(BodyFailure.TOO_LARGE);

        assertThat(state.failure()).contains(BodyFailure.CUT_OFF);
    }

    @Test
    void theOneThatBrokeOffTheExchangeGivesTheReason() {
        exchange.breakOffClosed();
        exchange.breakOffLate();

        assertThatThrownBy(stream(broken())::read).isInstanceOf(IOException.class);
        assertThat(state.failure()).contains(BodyFailure.CLOSED);
        assertThat(connection.closed).isTrue();
    }

    @Test
    void anExchangeThatIsOverCannotBeBrokenOff() {
        streamOf(0).finish();
        exchange.breakOffLate();

        assertThat(connection.closed).isFalse();
    }

    @Test
    void aShortRestIsReadSoThatTheConnectionServesAgain() {
        streamOf(60_000).finish();

        assertThat(connection.closed).isFalse();
    }

    @Test
    void aLongRestIsGivenUp() {
        streamOf(1_000_000).finish();

        assertThat(connection.closed).isTrue();
    }

    @Test
    void aBrokenRestIsGivenUp() {
        stream(broken()).finish();

        assertThat(connection.closed).isTrue();
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
