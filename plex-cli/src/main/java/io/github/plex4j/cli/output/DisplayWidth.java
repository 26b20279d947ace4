package io.github.plex4j.cli.output;

/**
 * The number of terminal columns a text takes: two for the characters of East Asia and for pictures, none for marks that join
 * the character before them.
 */
final class DisplayWidth {
    private static final String ELLIPSIS = "…";
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** The share of what fits that is kept at least when a text is cut between words and not within one. */
    private static final double LEAST_KEPT = 0.7;

    /** First and last code points of the ranges that are wide by the Unicode East Asian Width property, in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF,
        0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E,
        0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440,
        0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
        0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
        0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C,
        0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private DisplayWidth() {}

    /** The columns the text takes; it has no line breaks or tabs. */
    static int of(String text) {
        int width = 0;
        boolean joined = false;
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            width += joined ? 0 : of(codePoint);
            joined = codePoint == ZERO_WIDTH_JOINER;
            index += Character.charCount(codePoint);
        }
        return width;
    }

    /** The text, with an ellipsis for what does not fit. */
    static String cut(String text, int width) {
        return cut(text, width, ELLIPSIS);
    }

    /** The text, with the ending in place of what does not fit. */
    static String cut(String text, int width, String ending) {
        if (of(text) <= width) {
            return text;
        }
        int taken = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            taken += of(codePoint);
            if (taken > width - of(ending)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return wholeWords(text, end).stripTrailing() + ending;
    }

    /** The text up to a place, or up to the last word before it where little is lost with the beginning of the next. */
    private static String wholeWords(String text, int end) {
        String kept = text.substring(0, end);
        boolean atBorder = end == text.length() || text.charAt(end) == ' ';
        int border = kept.lastIndexOf(' ');
        return atBorder || of(kept.substring(0, Math.max(0, border))) < of(kept) * LEAST_KEPT
                ? kept
                : kept.substring(0, border);
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < WIDE[0]) {
            return false;
        }
        for (int index = 0; index < WIDE.length && WIDE[index] <= codePoint; index += 2) {
            if (codePoint <= WIDE[index + 1]) {
                return true;
            }
        }
        return false;
    }
}
