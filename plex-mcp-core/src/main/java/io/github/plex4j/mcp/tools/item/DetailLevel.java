package io.github.plex4j.mcp.tools.item;

/** How much a list shows of each item. */
public enum DetailLevel {
    BRIEF,
    FULL
}
