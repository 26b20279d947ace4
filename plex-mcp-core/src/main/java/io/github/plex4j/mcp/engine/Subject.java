package io.github.plex4j.mcp.engine;

/** A kind of value that a client can complete while its user types. */
public enum Subject {
    /** The title of a library. */
    LIBRARY,
    /** A genre of a library. */
    GENRE,
    /** An actor or director. */
    PERSON,
    /** The name of a user. */
    USER,
    /** The title of a movie, show or artist. */
    TITLE,
    /** The rating key of an item, which is looked for by its title. */
    ITEM
}
