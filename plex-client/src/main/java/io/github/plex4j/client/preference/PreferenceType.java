package io.github.plex4j.client.preference;

/** The kinds of values that a setting takes. */
public enum PreferenceType {
    /** Any text. */
    TEXT,
    /** Yes or no. */
    FLAG,
    /** A whole number. */
    INTEGER,
    /** A number. */
    DECIMAL
}
