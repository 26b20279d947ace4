package io.github.plex4j.client.internal.json;

/** The shape of characters in UTF-8 (RFC 3629, section 4). */
final class Utf8 {
    private Utf8() {}

    /**
     * The length of the character that begins at a place.
     *
     * @param bytes the text
     * @param place where to look
     * @param end   the end of the text
     * @return 1 to 4 bytes; 0 where no character begins; -1 where the text ends within a character
     */
    static int length(byte[] bytes, int place, int end) {
        int lead = bytes[place] & 0xFF;
        int length = lengthAfter(lead);
        for (int offset = 1; offset < length; offset++) {
            if (place + offset == end) {
                return -1;
            }
            int next = bytes[place + offset] & 0xFF;
            boolean fits = offset == 1 ? isSecond(lead, next) : next >= 0x80 && next <= 0xBF;
            if (!fits) {
                return 0;
            }
        }
        return length;
    }

    private static int lengthAfter(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** Rules out longer forms than needed, halves of surrogate pairs and numbers beyond the last character. */
    private static boolean isSecond(int lead, int next) {
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return next >= lowest && next <= highest;
    }
}
