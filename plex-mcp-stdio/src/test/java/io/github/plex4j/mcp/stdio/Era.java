package io.github.plex4j.mcp.stdio;

/** A way to speak MCP. */
enum Era {
    /** A session that begins with {@code initialize}, in which the server asks the client. */
    LEGACY,
    /** Requests that stand for themselves, in which the client brings the answer of its user. */
    MODERN
}
