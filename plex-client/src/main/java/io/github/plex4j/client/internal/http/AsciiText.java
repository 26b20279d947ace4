package io.github.plex4j.client.internal.http;

import java.text.Normalizer;

/** Makes text fit for a header: Java sends no character beyond ISO 8859-1, and Plex guesses at those beyond ASCII. */
final class AsciiText {
    private static final int MAX_LENGTH = 128;

    private AsciiText() {}

    /** Drops accents, replaces every other character outside printable ASCII by a question mark, and shortens. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String folded = plain.replaceAll("[^\\x20-\\x7E]+", "?").strip();
        return folded.length() <= MAX_LENGTH
                ? folded
                : folded.substring(0, MAX_LENGTH).strip();
    }
}
