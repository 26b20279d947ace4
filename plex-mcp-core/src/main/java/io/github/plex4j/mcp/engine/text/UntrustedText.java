package io.github.plex4j.mcp.engine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text from Plex, from the network or from a caller fit to be shown. Characters that steer a terminal, reverse the order
 * of others or cannot be seen are dropped, Markdown images and links no longer work, and the length is bounded. Everything
 * that can be seen stays, so that a title is shown whole and can be found again with {@link #sameTextIgnoringCase}.
 */
public final class UntrustedText {
    /** More than the longest summaries Plex has. */
    public static final int MAX_LENGTH = 4_000;

    private static final String ELLIPSIS = "…";
    private static final Pattern IMAGE = Pattern.compile("!\\[");
    private static final Pattern LINK = Pattern.compile("\\]\\(");
    /** A definition such as {@code [1]: https://…} would make a link of every {@code [1]}. */
    private static final Pattern DEFINITION =
            Pattern.compile("\\]:(?=\\s*<?(?:[a-z][a-z0-9+.-]*:|//))", Pattern.CASE_INSENSITIVE);

    private UntrustedText() {}

    /** The text, cleaned, with at most {@link #MAX_LENGTH} characters. */
    public static String clean(String text) {
        return bound(defuse(strip(text)), MAX_LENGTH);
    }

    /**
     * The text as {@link #line}, in quotes: for a message that repeats a value somebody gave.
     *
     * @param maxLength at least 1; when the text is longer the last of them is an ellipsis
     */
    public static String quoted(String text, int maxLength) {
        return '"' + line(text, maxLength) + '"';
    }

    /**
     * The text, cleaned, with at most so many characters: for a table, a question or a message.
     *
     * @param maxLength at least 1; when the text is longer the last of them is an ellipsis
     */
    public static String line(String text, int maxLength) {
        return bound(defuse(strip(text)), maxLength);
    }

    /** Whether the two are the same text once cleaned, regardless of case and of the way their accents are composed. */
    public static boolean sameTextIgnoringCase(String first, String second) {
        return folded(first).equals(folded(second));
    }

    /** A form of the text that two texts share exactly when {@link #sameTextIgnoringCase} holds: a key for a map. */
    public static String folded(String text) {
        return comparable(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String comparable(String text) {
        return Normalizer.normalize(defuse(strip(text)), Normalizer.Form.NFC).strip();
    }

    /** Drops what cannot be seen; line breaks and tabs become one space. */
    public static String strip(String text) {
        if (isPlain(text) || text.codePoints().noneMatch(codePoint -> isSpaceLike(codePoint) || isDropped(codePoint))) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        boolean spaceBefore = false;
        for (int index = 0; index < text.length(); ) {
            int codePoint = text.codePointAt(index);
            index += Character.charCount(codePoint);
            if (isSpaceLike(codePoint)) {
                if (!spaceBefore) {
                    kept.append(' ');
                }
                spaceBefore = true;
            } else if (!isDropped(codePoint)) {
                kept.appendCodePoint(codePoint);
                spaceBefore = false;
            }
        }
        return kept.toString();
    }

    /** Nearly all texts are of printable ASCII; an export cleans millions of them. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    /** A space is all it takes: CommonMark allows none in these places. */
    public static String defuse(String text) {
        if (text.indexOf('[') < 0 && text.indexOf(']') < 0) {
            return text;
        }
        String withoutImages = IMAGE.matcher(text).replaceAll("! [");
        String withoutLinks = LINK.matcher(withoutImages).replaceAll("] (");
        return DEFINITION.matcher(withoutLinks).replaceAll("] :");
    }

    /** Cuts between code points. */
    public static String bound(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength - 1;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static boolean isSpaceLike(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static boolean isDropped(int codePoint) {
        if (codePoint < 0x20 || between(codePoint, 0x7F, 0x9F)) {
            return true;
        }
        return codePoint > 0xA0 && (isBidirectional(codePoint) || isInvisible(codePoint) || isHalfPair(codePoint));
    }

    private static boolean isBidirectional(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || between(codePoint, 0x202A, 0x202E)
                || between(codePoint, 0x2066, 0x2069);
    }

    /**
     * Soft hyphen, combining grapheme joiner, zero-width space, word joiner and the invisible operators, byte order mark,
     * annotation marks, tag characters, and the variation selectors that can carry hidden bytes; the joiners U+200C and
     * U+200D and the two selectors of emoji, U+FE0E and U+FE0F, are part of how words and symbols look.
     */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x034F
                || codePoint == 0x180E
                || codePoint == 0x200B
                || between(codePoint, 0x2060, 0x2065)
                || between(codePoint, 0x206A, 0x206F)
                || between(codePoint, 0xFE00, 0xFE0D)
                || codePoint == 0xFEFF
                || between(codePoint, 0xFFF9, 0xFFFB)
                || between(codePoint, 0xE0000, 0xE0FFF);
    }

    private static boolean isHalfPair(int codePoint) {
        return between(codePoint, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    }

    private static boolean between(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
