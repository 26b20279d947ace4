package io.github.plex4j.cli.output;

import java.util.OptionalInt;

/**
 * How a page for people looks.
 *
 * @param width the columns there are; empty where lines may be of any length, as in a file
 * @param colour whether headings are bold and notes are dim
 */
public record Style(OptionalInt width, boolean colour) {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String RESET = "\u001b[0m";

    /** For a file or a pipe: no colour, lines as long as they are. */
    public static Style plain() {
        return new Style(OptionalInt.empty(), false);
    }

    public String heading(String text) {
        return coloured(BOLD, text);
    }

    public String note(String text) {
        return coloured(DIM, text);
    }

    public String good(String text) {
        return coloured(GREEN, text);
    }

    public String bad(String text) {
        return coloured(RED, text);
    }

    private String coloured(String code, String text) {
        return colour && !text.isEmpty() ? code + text + RESET : text;
    }
}
