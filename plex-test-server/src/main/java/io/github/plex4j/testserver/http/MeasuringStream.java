package io.github.plex4j.testserver.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Holds back a small body until its length is known, and sends a large one in chunks. */
final class MeasuringStream extends OutputStream {
    private static final int HELD_BACK = 256 * 1024;
    private static final int CHUNK = 32 * 1024;

    private final OutputStream out;
    private final HeadSender head;
    private ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
    private boolean chunked;

    MeasuringStream(OutputStream out, HeadSender head) {
        this.out = out;
        this.head = head;
    }

    /** Sends the head once it is known how the body will be framed. */
    interface HeadSender {
        void send(String framing) throws IOException;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        buffer.write(bytes, offset, length);
        if (buffer.size() > (chunked ? CHUNK : HELD_BACK)) {
            sendChunk();
        }
    }

    /** Sends what was held back, of a body whose length is not known. */
    @Override
    public void flush() throws IOException {
        sendChunk();
        out.flush();
    }

    void finish() throws IOException {
        if (!chunked) {
            head.send("Content-Length: " + buffer.size() + "\r\n");
            buffer.writeTo(out);
            return;
        }
        sendChunk();
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void sendChunk() throws IOException {
        if (!chunked) {
            head.send("Transfer-Encoding: chunked\r\n");
            chunked = true;
        }
        if (buffer.size() > 0) {
            out.write((Integer.toHexString(buffer.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            buffer.writeTo(out);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            buffer = new ByteArrayOutputStream(CHUNK * 2);
        }
    }
}
