package io.github.plex4j.mcp.engine.schema;

/** The JSON form of an argument. */
public enum ArgumentType {
    /** A string. */
    TEXT,
    /** A whole number of 32 bits; a numeric string is accepted too. */
    INTEGER,
    /** A whole number of 64 bits; a numeric string is accepted too. */
    LONG,
    /** A finite number. */
    NUMBER,
    /** True or false, not the words in quotes. */
    BOOLEAN,
    /** An array of strings. */
    TEXTS,
    /** An array of whole numbers of 32 bits. */
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
