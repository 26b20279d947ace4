package io.github.plex4j.mcp.engine;

/** The input of a tool that takes no arguments. */
public record NoInput() {}
