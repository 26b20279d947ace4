package io.github.plex4j.client.library;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text that a server wrote as it stands in an address. Plex writes the keys of filter values so: {@code #} is
 * {@code %23}, and encoded once more as a parameter it would find nothing.
 */
final class PercentText {
    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

    private PercentText() {}

    /** The text that was encoded; the text itself where it is not encoded UTF-8. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0 || !ENCODED.matcher(text).matches()) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(encoded.length);
        for (int index = 0; index < encoded.length; index++) {
            if (encoded[index] == '%') {
                plain.write(Integer.parseInt(text(encoded, index + 1), 16));
                index += 2;
            } else {
                plain.write(encoded[index]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            return text;
        }
    }

    private static String text(byte[] bytes, int start) {
        return new String(bytes, start, 2, StandardCharsets.US_ASCII);
    }
}
