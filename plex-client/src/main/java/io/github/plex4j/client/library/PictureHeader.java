package io.github.plex4j.client.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The format and size that the first bytes of a picture declare. The image classes of the platform are not used: they come
 * with a desktop, open files and cannot read WebP.
 *
 * @param mimeType its format
 * @param width    pixels
 * @param height   pixels
 */
record PictureHeader(String mimeType, int width, int height) {
    /** No picture of a library has more; a decoder would need a gigabyte for it. */
    static final int LONGEST_SIDE = 16_384;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PNG_HEADER = 24;
    private static final int PNG_FIRST_CHUNK = 12;
    private static final int PNG_SIZE = 16;
    private static final int WEBP_HEADER = 30;
    private static final int WEBP_CHUNK = 12;
    private static final int WEBP_DATA = 20;
    private static final int WEBP_MARK = 0x2F;
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    /** Reads the header of a whole file; empty when it has none of the three formats, is broken, or has an impossible size. */
    static Optional<PictureHeader> of(byte[] file) {
        return png(file).or(() -> webp(file)).or(() -> jpeg(file)).filter(PictureHeader::isPossible);
    }

    private boolean isPossible() {
        return width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE;
    }

    private static Optional<PictureHeader> png(byte[] file) {
        if (file.length < PNG_HEADER
                || !Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length)
                || !text(file, PNG_FIRST_CHUNK).equals("IHDR")) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(file);
        return Optional.of(
                new PictureHeader("image/png", numbers.getInt(PNG_SIZE), numbers.getInt(PNG_SIZE + Integer.BYTES)));
    }

    private static Optional<PictureHeader> webp(byte[] file) {
        if (file.length < WEBP_HEADER
                || !text(file, 0).equals("RIFF")
                || !text(file, 8).equals("WEBP")) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return switch (text(file, WEBP_CHUNK)) {
            case "VP8 " -> lossy(numbers);
            case "VP8L" -> lossless(numbers);
            case "VP8X" -> Optional.of(webp(three(numbers, 24) + 1, three(numbers, 27) + 1));
            default -> Optional.empty();
        };
    }

    /** RFC 6386, 9.1: a tag of three bytes, the start code 9D 01 2A, then both sides with two bits of scale each. */
    private static Optional<PictureHeader> lossy(ByteBuffer file) {
        if (three(file, 23) != 0x2A019D) {
            return Optional.empty();
        }
        return Optional.of(webp(file.getShort(26) & FOURTEEN_BITS, file.getShort(28) & FOURTEEN_BITS));
    }

    private static Optional<PictureHeader> lossless(ByteBuffer file) {
        if ((file.get(WEBP_DATA) & BYTE) != WEBP_MARK) {
            return Optional.empty();
        }
        int sides = file.getInt(WEBP_DATA + 1);
        return Optional.of(webp((sides & FOURTEEN_BITS) + 1, (sides >>> 14 & FOURTEEN_BITS) + 1));
    }

    private static PictureHeader webp(int width, int height) {
        return new PictureHeader("image/webp", width, height);
    }

    /** Goes from segment to segment to the one that begins a frame, which holds the size. */
    private static Optional<PictureHeader> jpeg(byte[] file) {
        if (file.length < 4 || (file[0] & BYTE) != BYTE || (file[1] & BYTE) != 0xD8) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(file);
        int place = 2;
        while (place + 9 <= file.length && (file[place] & BYTE) == BYTE) {
            int marker = file[place + 1] & BYTE;
            if (marker == BYTE) {
                place++;
            } else if (beginsFrame(marker)) {
                return Optional.of(new PictureHeader(
                        "image/jpeg", numbers.getShort(place + 7) & SHORT, numbers.getShort(place + 5) & SHORT));
            } else if (isAlone(marker)) {
                place += 2;
            } else {
                int length = numbers.getShort(place + 2) & SHORT;
                if (length < 2 || marker == 0xDA) {
                    return Optional.empty();
                }
                place += 2 + length;
            }
        }
        return Optional.empty();
    }

    /** All kinds of frame; C4, C8 and CC are other things. */
    private static boolean beginsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    private static int three(ByteBuffer file, int place) {
        return (file.get(place) & BYTE) | (file.get(place + 1) & BYTE) << 8 | (file.get(place + 2) & BYTE) << 16;
    }

    private static String text(byte[] file, int place) {
        return new String(file, place, 4, StandardCharsets.ISO_8859_1);
    }
}
