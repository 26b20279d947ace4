package io.github.plex4j.mcp.engine.schema;

/** The form of a text argument that names something in Plex. */
public enum KeyKind {
    /** Not a key: any text. */
    NONE,
    /** Digits only, 1 to 19 of them. */
    DIGITS,
    /** A key or a name, decided by the tool. */
    DIGITS_OR_NAME
}
