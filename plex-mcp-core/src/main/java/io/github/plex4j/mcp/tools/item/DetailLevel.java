package io.github.plex4j.mcp.tools.item;

/** The amount of detail that a list shows of each item. */
public enum DetailLevel {
    BRIEF,
    FULL
}
