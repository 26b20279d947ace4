package io.github.plex4j.mcp.config;

/** Where calls come from. */
public enum Surface {
    /** A program that speaks MCP: default toolsets, and an end to how long a call walks pages. */
    MCP,
    /** A person or a script: all toolsets, and no such end, unless set. */
    TERMINAL
}
