/**
 * The tools as an MCP server: the only package of this module that knows the MCP SDK. {@link
 * io.github.plex4j.mcp.server.McpToolAdapter} turns the catalogue into the SDK's tools and {@link
 * io.github.plex4j.mcp.server.PlexMcpServer} builds a server of them on any transport of the SDK.
 */
@NullMarked
package io.github.plex4j.mcp.server;

import org.jspecify.annotations.NullMarked;
