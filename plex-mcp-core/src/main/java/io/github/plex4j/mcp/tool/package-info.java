/**
 * The engine: what a tool is, what is let in, how a call runs and what is let out. It knows no Plex tool and no MCP
 * library. A {@link io.github.plex4j.mcp.tool.Tool} is a value with an input record, an output record and a handler; the
 * schemas, the command line options and the documentation are derived from the records, and every call, whoever makes it,
 * goes through {@link io.github.plex4j.mcp.tool.ToolInvoker}.
 */
@NullMarked
package io.github.plex4j.mcp.tool;

import org.jspecify.annotations.NullMarked;
