package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.call.ToolInvoker;

/** The result of a call. Nothing else leaves {@link ToolInvoker}: no exception and no null. */
public sealed interface ToolResult permits Success, Failure {}
