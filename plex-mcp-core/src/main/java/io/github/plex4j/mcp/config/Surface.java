package io.github.plex4j.mcp.config;

/** The origin of calls. */
public enum Surface {
    /** A program that speaks MCP: default toolsets, an end to how long a call walks pages, and no folder for files. */
    MCP,
    /** A person or a script: all toolsets, no such end, and files in the current folder, unless set. */
    TERMINAL
}
