/**
 * The engine: what a tool is, what a call may use, and what it answers. It knows no Plex tool and no MCP library. A
 * {@link io.github.plex4j.mcp.engine.Tool} is a value with an input record, an output record and a handler; its schemas, its
 * command line options and its documentation are derived from the records (package {@code schema}), and every call, whoever
 * makes it, goes through {@link io.github.plex4j.mcp.engine.call.ToolInvoker}.
 */
@NullMarked
package io.github.plex4j.mcp.engine;

import org.jspecify.annotations.NullMarked;
