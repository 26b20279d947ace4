package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final String TOO_LONG = "<too long>";

    @Test
    void cutsLinesAtLineFeeds() throws IOException {
        assertThat(lines("one\ntwo\n\nthree\n", 10)).containsExactly("one", "two", "", "three");
    }

    @Test
    void dropsTheCarriageReturnOfAWindowsLineEnd() throws IOException {
        assertThat(lines("one\r\ntwo\rtwo\r\n", 10)).containsExactly("one", "two\rtwo");
    }

    @Test
    void countsALastLineWithoutAnEnd() throws IOException {
        assertThat(lines("one\ntwo", 10)).containsExactly("one", "two");
    }

    @Test
    @Tag("S-09")
    void acceptsALineOfExactlyTheBoundAndPassesOverOneByteMore() throws IOException {
        assertThat(lines("1234567890\n12345678901\nnext\n", 10)).containsExactly("1234567890", TOO_LONG, "next");
    }

    @Test
    @Tag("S-09")
    void passesOverALineManyTimesTheBoundOnce() throws IOException {
        assertThat(lines("x".repeat(1_000) + "\nnext\n", 10)).containsExactly(TOO_LONG, "next");
    }

    @Test
    void reportsALineThatIsTooLongAndHasNoEnd() throws IOException {
        assertThat(lines("x".repeat(1_000), 10)).containsExactly(TOO_LONG);
    }

    @Test
    @Tag("S-09")
    void findsTheSameLinesHoweverTheInputIsCut() throws IOException {
        String text = "{\"a\":1}\r\n" + "y".repeat(30) + "\n\n" + "z".repeat(20) + "\nlast";
        List<String> whole = lines(text, 20);
        assertThat(whole).containsExactly("{\"a\":1}", TOO_LONG, "", "z".repeat(20), "last");
        for (int size = 1; size <= 40; size++) {
            assertThat(lines(new InPieces(text, size), 20))
                    .as("pieces of %d bytes", size)
                    .isEqualTo(whole);
        }
    }

    private static List<String> lines(String text, int maxLineBytes) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxLineBytes);
    }

    private static List<String> lines(InputStream input, int maxLineBytes) throws IOException {
        List<String> lines = new ArrayList<>();
        new LineReader(maxLineBytes, new LineReader.Handler() {
                    @Override
                    public void line(ByteBuffer line) {
                        lines.add(StandardCharsets.UTF_8.decode(line).toString());
                    }

                    @Override
                    public void tooLong() {
                        lines.add(TOO_LONG);
                    }
                })
                .readAll(input);
        return lines;
    }

    /** Hands out at most so many bytes at a time, as a pipe may. */
    private static final class InPieces extends ByteArrayInputStream {
        private final int size;

        InPieces(String text, int size) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(size, length));
        }
    }
}
