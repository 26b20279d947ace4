package io.github.plex4j.mcp.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines of bounded length.
 *
 * <p>A line ends with LF or at the end of input; a CR before the LF is dropped. A line that is too long is never held:
 * its bytes are skipped up to the next LF, it is reported once, and reading goes on behind it. Not thread-safe.
 */
final class LineReader {

    /** Receives the lines in their order, on the thread that reads. */
    interface Handler {

        /** A whole line without its end. The buffer is valid during this call only. */
        void line(ByteBuffer line);

        /** A line longer than the bound. */
        void tooLong();
    }

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final int maxLineBytes;
    private final Handler handler;
    private byte[] held = NOTHING;
    private int heldLength;
    private boolean passingOver;

    /**
     * @param maxLineBytes the longest line accepted, in bytes before its LF
     * @param handler receives the lines
     */
    LineReader(int maxLineBytes, Handler handler) {
        this.maxLineBytes = maxLineBytes;
        this.handler = handler;
    }

    /** Reads until the end of input. A last line without an end counts as a line. */
    void readAll(InputStream input) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
            accept(chunk, count);
        }
        if (heldLength > 0 || passingOver) {
            endLine(NOTHING, 0, 0);
        }
    }

    private void accept(byte[] chunk, int count) {
        int start = 0;
        for (int position = 0; position < count; position++) {
            if (chunk[position] == '\n') {
                endLine(chunk, start, position);
                start = position + 1;
            }
        }
        hold(chunk, start, count);
    }

    private void endLine(byte[] chunk, int start, int end) {
        if (heldLength == 0 && !passingOver && end - start <= maxLineBytes) {
            deliver(chunk, start, end);
            return;
        }
        hold(chunk, start, end);
        if (passingOver) {
            passingOver = false;
            handler.tooLong();
        } else {
            byte[] line = held;
            int length = heldLength;
            forget();
            deliver(line, 0, length);
        }
    }

    private void hold(byte[] chunk, int start, int end) {
        int count = end - start;
        if (passingOver || count == 0) {
            return;
        }
        if (count > maxLineBytes - heldLength) {
            forget();
            passingOver = true;
            return;
        }
        int needed = heldLength + count;
        if (needed > held.length) {
            held = Arrays.copyOf(held, Math.min(maxLineBytes, Math.max(needed, held.length * 2)));
        }
        System.arraycopy(chunk, start, held, heldLength, count);
        heldLength = needed;
    }

    /** Lets go of the memory too: long lines are rare. */
    private void forget() {
        held = NOTHING;
        heldLength = 0;
    }

    private void deliver(byte[] bytes, int start, int end) {
        boolean carriageReturn = end > start && bytes[end - 1] == '\r';
        handler.line(ByteBuffer.wrap(bytes, start, end - start - (carriageReturn ? 1 : 0)));
    }
}
