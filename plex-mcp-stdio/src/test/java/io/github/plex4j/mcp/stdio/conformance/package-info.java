/** A server with everything that the official conformance suite of MCP calls, on the transport and the sessions of the program. */
@NullMarked
package io.github.plex4j.mcp.stdio.conformance;

import org.jspecify.annotations.NullMarked;
