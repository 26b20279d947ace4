package io.github.plex4j.client.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LenientUtf8StreamTest {
    /** Gives at most so many bytes at a time. */
    private static InputStream dripping(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }

    private static byte[] passed(byte[] bytes, int read, int most) throws IOException {
        LenientUtf8Stream stream = new LenientUtf8Stream(dripping(bytes, most));
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        byte[] target = new byte[read + 2];
        while (true) {
            int count = stream.read(target, 1, read);
            if (count < 0) {
                return passed.toByteArray();
            }
            assertThat(count).isBetween(1, read);
            passed.write(target, 1, count);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTextIsReadAsJavaReadsItHoweverItArrives(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        String expected = new String(bytes, UTF_8);
        byte[] whole = passed(bytes, 8192, 8192);

        for (int most = 1; most < 6; most++) {
            assertThat(passed(bytes, 1 + random.nextInt(6), most)).isEqualTo(whole);
        }
        assertThat(new String(whole, UTF_8)).doesNotContain("\uFFFD");
        String resolved = StrayBytes.resolved(new String(whole, UTF_8));
        assertThat(resolved).isIn(expected, new String(bytes, ISO_8859_1));
    }

    @Test
    void aLongTextOfWholeCharactersIsPassedOnAsItIs() throws IOException {
        byte[] text = "aé映\uD83D\uDE00 plain text that is longer".repeat(2_000).getBytes(UTF_8);
        LenientUtf8Stream stream = new LenientUtf8Stream(dripping(text, 1_000));

        assertThat(stream.readAllBytes()).isEqualTo(text);
        assertThat(stream.hasStrayBytes()).isFalse();
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void eachStrayByteIsPassedOnAsOneCharacterOfItsOwn() throws IOException {
        byte[] text = {'a', (byte) 0xE4, 'b', (byte) 0xC3};
        LenientUtf8Stream stream = new LenientUtf8Stream(dripping(text, 1));

        String passed = new String(stream.readAllBytes(), UTF_8);

        assertThat(passed.codePoints().toArray()).containsExactly('a', 0x10FFE4, 'b', 0x10FFC3);
        assertThat(stream.hasStrayBytes()).isTrue();
    }
}
