package io.github.plex4j.testserver.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes the body of a response. */
@FunctionalInterface
public interface BodyWriter {
    /** A body of no bytes. */
    BodyWriter EMPTY = out -> {};

    /** Writes all of the body; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;

    /**
     * Talks to the client after a switch of protocols, until one of the two ends the conversation. The head is not flushed yet:
     * what has to be ready before the client speaks can be made ready.
     *
     * @param in the bytes from the client
     */
    default void converse(InputStream in, OutputStream out) throws IOException {
        writeTo(out);
    }

    /** Returns a writer of these bytes. */
    static BodyWriter of(byte[] bytes) {
        return out -> out.write(bytes);
    }
}
