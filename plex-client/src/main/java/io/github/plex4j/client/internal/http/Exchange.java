package io.github.plex4j.client.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.impl.ConnectionShutdownException;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One exchange over one connection. It belongs to the thread that began it, and any other may break it off. Compared by
 * identity.
 */
final class Exchange {
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final HttpClientConnectionManager manager;
    private final ConnectionEndpoint endpoint;
    private final Deadline deadline;
    private final HttpCoreContext context = HttpCoreContext.create();
    private final AtomicReference<State> state = new AtomicReference<>(State.UNDER_WAY);
    private boolean sent;
    private boolean keptAlive;

    private enum State {
        UNDER_WAY,
        OVER,
        TOO_LATE,
        CLOSED
    }

    Exchange(HttpClientConnectionManager manager, ConnectionEndpoint endpoint, Deadline deadline) {
        this.manager = manager;
        this.endpoint = endpoint;
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Connects, unless the connection is still open after an earlier exchange. */
    void connect(Duration longest) throws IOException {
        if (!endpoint.isConnected()) {
            Duration left = deadline.remaining();
            Duration timeout = left.compareTo(longest) < 0 ? left : longest;
            manager.connect(endpoint, TimeValue.ofMilliseconds(Math.max(1, timeout.toMillis())), context);
        }
    }

    /** Sends the request and waits for the headers of its answer. */
    ClassicHttpResponse send(ClassicHttpRequest request) throws IOException, HttpException {
        if (state.get() != State.UNDER_WAY) {
            // A connection that was being made when the exchange was broken off is not closed yet.
            throw new ConnectionClosedException("The exchange was broken off");
        }
        sent = true;
        try {
            ClassicHttpResponse response = endpoint.execute("", request, EXECUTOR::execute, context);
            keptAlive = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
            return response;
        } catch (ConnectionShutdownException brokenOff) {
            throw new ConnectionClosedException("The exchange was broken off", brokenOff);
        }
    }

    /** Whether the server may have received the request. */
    boolean isSent() {
        return sent;
    }

    /** Bounds the wait for the next bytes of the answer; false when the exchange was broken off. */
    boolean hurry(Duration longest) {
        try {
            endpoint.setSocketTimeout(Timeout.of(longest));
            return true;
        } catch (ConnectionShutdownException brokenOff) {
            return false;
        }
    }

    /** Why reading or writing failed, where the connection broke off or was broken off. */
    BodyFailure cause() {
        State reached = state.get();
        if (reached == State.TOO_LATE) {
            return BodyFailure.DEADLINE;
        }
        if (reached == State.CLOSED) {
            return BodyFailure.CLOSED;
        }
        return Thread.currentThread().isInterrupted() ? BodyFailure.INTERRUPTED : BodyFailure.CUT_OFF;
    }

    /** Breaks it off because its time is over, from any thread: whoever waits for the connection is released. */
    void breakOffLate() {
        breakOff(State.TOO_LATE);
    }

    /** Breaks it off because the client is closed, from any thread. */
    void breakOffClosed() {
        breakOff(State.CLOSED);
    }

    private void breakOff(State reason) {
        if (state.compareAndSet(State.UNDER_WAY, reason)) {
            endpoint.close(CloseMode.IMMEDIATE);
        }
    }

    /**
     * Ends it and frees its connection.
     *
     * @param complete whether the whole answer was read; otherwise the connection is closed
     */
    void end(boolean complete) {
        boolean intact = state.compareAndSet(State.UNDER_WAY, State.OVER);
        if (intact && complete) {
            // Without a time to keep it, the connection is closed in order.
            manager.release(endpoint, null, keptAlive ? TimeValue.NEG_ONE_MILLISECOND : null);
        } else {
            endpoint.close(CloseMode.IMMEDIATE);
            manager.release(endpoint, null, TimeValue.NEG_ONE_MILLISECOND);
        }
    }
}
