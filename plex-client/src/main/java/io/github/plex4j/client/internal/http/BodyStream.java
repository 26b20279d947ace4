package io.github.plex4j.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The raw body as it arrives, until the deadline of its exchange at most. Confined to one thread. */
final class BodyStream extends InputStream {
    private static final int DRAIN_BYTES = 64 * 1024;
    private static final Duration DRAIN_TIME = Duration.ofMillis(50);

    private final InputStream source;
    private final Exchange exchange;
    private final BodyState state;
    private boolean ended;

    BodyStream(InputStream source, Exchange exchange, BodyState state) {
        this.source = source;
        this.exchange = exchange;
        this.state = state;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        state.requireIntact();
        if (Thread.currentThread().isInterrupted()) {
            throw state.fail(BodyFailure.INTERRUPTED);
        }
        if (exchange.deadline().hasPassed()) {
            throw state.fail(BodyFailure.DEADLINE);
        }
        try {
            int count = source.read(target, offset, length);
            ended = count < 0;
            return count;
        } catch (IOException broken) {
            throw state.fail(exchange.cause());
        }
    }

    @Override
    public int available() throws IOException {
        return source.available();
    }

    /** Reads a short rest, so that the connection can serve again, and gives up a long or slow one. */
    void finish() {
        exchange.end(ended || (state.failure().isEmpty() && drain()));
    }

    /** Whether the end came soon enough. */
    private boolean drain() {
        long end = System.nanoTime() + DRAIN_TIME.toNanos();
        if (!exchange.hurry(DRAIN_TIME)) {
            return false;
        }
        byte[] rest = new byte[8192];
        try {
            for (int drained = 0; drained < DRAIN_BYTES && System.nanoTime() < end; ) {
                int count = source.read(rest);
                if (count < 0) {
                    return true;
                }
                drained += count;
            }
            return false;
        } catch (IOException slowOrBroken) {
            return false;
        }
    }
}
