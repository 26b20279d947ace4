package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.call.ToolInvoker;

/**
 * The result of a call. Nothing else leaves {@link ToolInvoker}: no exception and no null. Only a caller that said it can ask a
 * person gets a {@link ConfirmationRequest}.
 */
public sealed interface ToolResult permits Success, Failure, ConfirmationRequest {}
