package io.github.plex4j.mcp.engine.schema;

/** The JSON form of an argument. */
public enum ArgumentType {
    /** A string; a number is accepted too. */
    TEXT,
    /** A whole number of 32 bits; a numeric string is accepted too. */
    INTEGER,
    /** A whole number of 64 bits; a numeric string is accepted too. */
    LONG,
    /** A finite number; a numeric string is accepted too. */
    NUMBER,
    /** True or false; the words in quotes are accepted too. */
    BOOLEAN,
    /** An array of strings; a single one is accepted too. */
    TEXTS,
    /** An array of whole numbers of 32 bits; a single one is accepted too. */
    INTEGERS,
    /** An object whose values are strings. */
    TEXT_MAP;

    public boolean isCollection() {
        return this == TEXTS || this == INTEGERS || this == TEXT_MAP;
    }

    boolean isTextual() {
        return this == TEXT || this == TEXTS || this == TEXT_MAP;
    }
}
