/**
 * The stdio MCP server: a transport that survives whatever a client sends, under the MCP SDK's server, and the program
 * that starts it. One thread reads standard input and never runs a tool; one thread writes standard output.
 */
@NullMarked
package io.github.plex4j.mcp.stdio;

import org.jspecify.annotations.NullMarked;
