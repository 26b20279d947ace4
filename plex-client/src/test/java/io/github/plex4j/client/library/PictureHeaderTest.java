package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-20")
class PictureHeaderTest {
    /** Made by cwebp from one pixel. */
    private static final String LOSSY = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private static final String LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    @ParameterizedTest
    @CsvSource({"PNG, image/png, 7, 300", "JPG, image/jpeg, 7, 300", "JPG, image/jpeg, 640, 1", "PNG, image/png, 1, 1"})
    void readsWhatAnEncoderWrites(String format, String mimeType, int width, int height) throws IOException {
        assertThat(PictureHeader.of(encoded(format, width, height)))
                .contains(new PictureHeader(mimeType, width, height));
    }

    @Test
    void readsBothKindsOfWebp() {
        assertThat(PictureHeader.of(Base64.getDecoder().decode(LOSSY))).contains(new PictureHeader("image/webp", 1, 1));
        assertThat(PictureHeader.of(Base64.getDecoder().decode(LOSSLESS)))
                .contains(new PictureHeader("image/webp", 1, 1));
    }

    @Test
    void readsTheSidesOfEachKindOfWebp() {
        assertThat(PictureHeader.of(webp("VP8 ", 0, 0, 0, 0x9D, 0x01, 0x2A, 0x40, 0x41, 0xF0, 0x00)))
                .contains(new PictureHeader("image/webp", 320, 240));
        assertThat(PictureHeader.of(webp("VP8L", 0x2F, 0x3F, 0xC1, 0x3B, 0x00)))
                .contains(new PictureHeader("image/webp", 320, 240));
        assertThat(PictureHeader.of(webp("VP8X", 0, 0, 0, 0, 0x3F, 0x01, 0x00, 0xEF, 0x00, 0x00)))
                .contains(new PictureHeader("image/webp", 320, 240));
    }

    @Test
    void goesOverWhatStandsBeforeTheFrameOfAJpeg() throws IOException {
        byte[] plain = encoded("JPG", 30, 20);
        ByteBuffer longer = ByteBuffer.allocate(plain.length + 9)
                .put(plain, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFE, 0, 4, 'h', 'i', (byte) 0xFF, 0x01})
                .put(plain, 2, plain.length - 2);

        assertThat(PictureHeader.of(longer.array())).contains(new PictureHeader("image/jpeg", 30, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
                "GIF89a\u0001\u0000\u0001\u0000",
                "BM this is a bitmap of some length, or says so",
                "RIFF\u0001\u0001\u0001\u0001WAVEfmt and a long sound after it",
                "RIFF\u0001\u0001\u0001\u0001WEBPVP9 and a long picture after it",
                "RIFF\u0001\u0001\u0001\u0001WEBPVP8 and a long picture after it",
                "RIFF\u0001\u0001\u0001\u0001WEBPVP8Land a long picture after it",
                "{\"MediaContainer\":{\"size\":0}}"
            })
    void whatIsNoneOfTheThreeFormatsIsNoPicture(String text) {
        assertThat(PictureHeader.of(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "JPG"})
    void aFileCutAnywhereInItsHeaderIsNoPicture(String format) throws IOException {
        byte[] file = encoded(format, 30, 20);
        for (int length = 0; length < 24; length++) {
            Optional<PictureHeader> header = PictureHeader.of(Arrays.copyOf(file, length));
            assertThat(header).as("%s bytes", length).isEmpty();
        }
    }

    @Test
    void aWebpCutAnywhereInItsHeaderIsNoPicture() {
        byte[] file = Base64.getDecoder().decode(LOSSY);
        for (int length = 0; length < 30; length++) {
            assertThat(PictureHeader.of(Arrays.copyOf(file, length))).isEmpty();
        }
    }

    @Test
    void aJpegWithoutAFrameIsNoPicture() {
        assertThat(PictureHeader.of(bytes(0xFF, 0xD8, 0xFF, 0xDA, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .isEmpty();
        assertThat(PictureHeader.of(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .isEmpty();
        assertThat(PictureHeader.of(bytes(0xFF, 0xD8, 0xFF, 0xC4, 0, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .isEmpty();
        assertThat(PictureHeader.of(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6, 7)))
                .isEmpty();
    }

    @Test
    void aSideOfNothingOrOfFarTooManyPixelsIsRefused() throws IOException {
        byte[] file = encoded("PNG", 30, 20);
        for (int side : new int[] {0, -1, PictureHeader.LONGEST_SIDE + 1, Integer.MAX_VALUE}) {
            ByteBuffer wide = ByteBuffer.wrap(file.clone()).putInt(16, side);
            ByteBuffer high = ByteBuffer.wrap(file.clone()).putInt(20, side);
            assertThat(PictureHeader.of(wide.array())).isEmpty();
            assertThat(PictureHeader.of(high.array())).isEmpty();
        }
    }

    private static byte[] encoded(String format, int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format.toLowerCase(Locale.ROOT), file);
        return file.toByteArray();
    }

    private static byte[] webp(String chunk, int... data) {
        return ByteBuffer.allocate(40)
                .put("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(chunk.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(0)
                .put(bytes(data))
                .array();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
