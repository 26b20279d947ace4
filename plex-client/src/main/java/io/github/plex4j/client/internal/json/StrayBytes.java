package io.github.plex4j.client.internal.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Bytes of a body that are not UTF-8. Each travels through the parser as a character of its own, U+10FF80 to U+10FFFF,
 * which no text uses, and becomes readable once the text around it is known.
 */
final class StrayBytes {
    private static final int FIRST_CODE_POINT = 0x10FF00;
    private static final char HIGH = Character.highSurrogate(FIRST_CODE_POINT);
    private static final char LOW = Character.lowSurrogate(FIRST_CODE_POINT);
    private static final int FIRST_LATIN_LETTER = 0xA0;
    /** With these begin the accented letters of Western Europe in UTF-8. */
    private static final Set<Integer> FIRST_OF_ACCENTED = Set.of(0xC2, 0xC3);

    private StrayBytes() {}

    /** The UTF-8 of the character that stands for a byte of 0x80 to 0xFF. */
    static byte[] marker(byte stray) {
        return Character.toString(FIRST_CODE_POINT + (stray & 0xFF)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A text with its stray bytes made readable. Where all of them can be letters of ISO 8859-1 and the rest is ASCII, they
     * are those letters; otherwise each, and each character that was cut off, is U+FFFD.
     */
    static String resolved(String text) {
        if (text.indexOf(HIGH) < 0) {
            return text;
        }
        byte[] bytes = bytes(text);
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return isLatin(bytes, decoded) ? new String(bytes, StandardCharsets.ISO_8859_1) : decoded;
    }

    /** The text as it was in the body. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int plain = 0;
        for (int place = 0; place < text.length() - 1; place++) {
            if (isMarker(text, place)) {
                bytes.writeBytes(text.substring(plain, place).getBytes(StandardCharsets.UTF_8));
                bytes.write(text.charAt(place + 1) - LOW);
                plain = place + 2;
                place++;
            }
        }
        bytes.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static boolean isMarker(String text, int place) {
        return text.charAt(place) == HIGH && text.charAt(place + 1) >= LOW + 0x80;
    }

    /**
     * Whether every byte is a character of its own and none is a control character of ISO 8859-1. A text whose only stray
     * byte is its last one and begins an accented letter in UTF-8 was cut off there.
     */
    private static boolean isLatin(byte[] bytes, String decoded) {
        if (decoded.length() != bytes.length) {
            return false;
        }
        int strays = 0;
        for (byte each : bytes) {
            int unit = each & 0xFF;
            if (unit >= 0x80 && unit < FIRST_LATIN_LETTER) {
                return false;
            }
            strays += unit >> 7;
        }
        int last = bytes[bytes.length - 1] & 0xFF;
        return strays > 1 || !FIRST_OF_ACCENTED.contains(last);
    }
}
