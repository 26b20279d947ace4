package io.github.plex4j.client.http;

import io.github.plex4j.client.PlexInputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The one place where text becomes part of a URL: everything but RFC 3986's unreserved characters is encoded. */
final class PercentEncoder {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String SEGMENT = UNRESERVED + ",";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoder() {}

    /** For a name or a value in a query. */
    static String parameter(String text) {
        return encode(text, UNRESERVED);
    }

    /** For one segment of a path; commas stay, because Plex takes lists of keys there. */
    static String segment(String text) {
        return encode(text, SEGMENT);
    }

    private static String encode(String text, String kept) {
        ByteBuffer bytes = utf8(text);
        StringBuilder encoded = new StringBuilder(bytes.remaining() + 16);
        while (bytes.hasRemaining()) {
            int unit = bytes.get() & 0xFF;
            if (kept.indexOf(unit) >= 0) {
                encoded.append((char) unit);
            } else {
                encoded.append('%').append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 0xF));
            }
        }
        return encoded.toString();
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException malformed) {
            throw new PlexInputException("A value contains half of a surrogate pair, which is not text.");
        }
    }
}
