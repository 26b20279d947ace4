package io.github.plex4j.client.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more bytes than allowed have come by. Closing it leaves what it reads from open. */
final class BoundedStream extends FilterInputStream {
    private final BodyState state;
    private long left;

    BoundedStream(InputStream source, long limit, BodyState state) {
        super(source);
        this.left = limit;
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
        int count = in.read(target, offset, length);
        if (count > 0) {
            left -= count;
            if (left < 0) {
                throw state.fail(BodyFailure.TOO_LARGE);
            }
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.max(0, Math.min(count, 8192))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // A parser closes what it read from; whether the connection can be kept is decided by its owner.
    }
}
