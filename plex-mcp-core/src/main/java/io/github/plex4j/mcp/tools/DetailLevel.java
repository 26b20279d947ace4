package io.github.plex4j.mcp.tools;

/** How much a list shows of each item. */
enum DetailLevel {
    BRIEF,
    FULL
}
