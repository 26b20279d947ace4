package io.github.plex4j.client.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Inflates a gzip body. Unlike the platform's stream it begins to read only when it is read, and an empty body is fine. */
final class GunzipStream extends InputStream {
    private final PushbackInputStream source;
    private final BodyState state;
    private @Nullable InputStream content;
    private @Nullable Gzip gzip;

    GunzipStream(InputStream source, BodyState state) {
        this.source = new PushbackInputStream(source);
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
        try {
            return content().read(target, offset, length);
        } catch (EOFException tooEarly) {
            throw state.fail(BodyFailure.CUT_OFF);
        } catch (ZipException malformed) {
            throw state.fail(BodyFailure.NOT_INFLATABLE);
        }
    }

    /** Frees memory that the garbage collector does not see; what the body comes from stays open. */
    @Override
    public void close() {
        if (gzip != null) {
            gzip.release();
        }
    }

    private InputStream content() throws IOException {
        if (content == null) {
            int first = source.read();
            if (first < 0) {
                content = source;
            } else {
                source.unread(first);
                gzip = new Gzip(source);
                content = gzip;
            }
        }
        return content;
    }

    private static final class Gzip extends GZIPInputStream {
        private static final int BUFFER = 8192;

        Gzip(InputStream source) throws IOException {
            super(source, BUFFER);
        }

        void release() {
            inf.end();
        }
    }
}
