package io.github.plex4j.testserver.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the body of a response. */
@FunctionalInterface
public interface BodyWriter {
    /** A body of no bytes. */
    BodyWriter EMPTY = out -> {};

    /** Writes all of the body; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns a writer of these bytes. */
    static BodyWriter of(byte[] bytes) {
        return out -> out.write(bytes);
    }
}
