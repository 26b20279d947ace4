package io.github.plex4j.testserver.model;

import java.util.HexFormat;

/** Identifiers such as those of plex.tv, made from a text. */
public final class Hexadecimal {
    private static final String ZEROS = "0".repeat(16);

    private Hexadecimal() {}

    /** Returns 24 digits, the same for the same text. */
    public static String of(String text) {
        return ZEROS + HexFormat.of().toHexDigits(text.hashCode());
    }
}
