package io.github.plex4j.mcp.tool;

/** The input of a tool that takes no arguments. */
public record NoInput() {}
