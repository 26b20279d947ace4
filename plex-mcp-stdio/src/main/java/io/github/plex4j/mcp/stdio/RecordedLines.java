package io.github.plex4j.mcp.stdio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A client that sends its lines one by one, the next once the last one is answered. One call at a time leaves a processor to
 * the client that is real.
 */
final class RecordedLines {

    private final Iterator<String> lines;
    private final Duration patience;
    private final Pause pause;
    private final OutputStream heard;
    private final Semaphore answers = new Semaphore(0);

    /**
     * @param lines messages; those with an id wait for their answer
     * @param patience with an answer, after which the input ends
     * @param pause comes before each line
     * @param heard gets the answers
     */
    RecordedLines(List<String> lines, Duration patience, Pause pause, OutputStream heard) {
        this.lines = lines.iterator();
        this.patience = patience;
        this.pause = pause;
        this.heard = heard;
    }

    /** The input of the server. For one thread. */
    InputStream input() {
        return new Sending();
    }

    /** The output of the server. */
    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                heard.write(bytes, offset, length);
                for (int index = offset; index < offset + length; index++) {
                    if (bytes[index] == '\n') {
                        answers.release();
                    }
                }
            }
        };
    }

    /** A line, once the one before it was answered. */
    private final class Sending extends InputStream {
        private InputStream line = InputStream.nullInputStream();
        private boolean unanswered;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = line.read(bytes, offset, length);
            while (read < 0 && lines.hasNext() && isTimeForTheNext()) {
                String next = lines.next();
                unanswered = next.contains("\"id\":");
                line = new ByteArrayInputStream((next + '\n').getBytes(StandardCharsets.UTF_8));
                read = line.read(bytes, offset, length);
            }
            return read;
        }

        private boolean isTimeForTheNext() {
            try {
                if (unanswered && !answers.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
                pause.await();
                return true;
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
