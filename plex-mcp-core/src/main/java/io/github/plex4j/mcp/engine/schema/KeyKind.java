package io.github.plex4j.mcp.engine.schema;

/** What a text argument that names something in Plex must look like. */
public enum KeyKind {
    /** Not a key: any text. An integer is refused. */
    NONE,
    /** Digits only, 1 to 19 of them; a JSON integer is accepted too. */
    DIGITS,
    /** A key or a name, decided by the tool; a JSON integer is accepted as a key. */
    DIGITS_OR_NAME
}
