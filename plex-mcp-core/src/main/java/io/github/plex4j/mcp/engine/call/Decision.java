package io.github.plex4j.mcp.engine.call;

import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;

/** The decision of the {@link ConfirmationGate} about one call. */
sealed interface Decision {
    /**
     * The call goes on.
     *
     * @param by the way in which it was confirmed
     */
    record Passed(ConfirmedBy by) implements Decision {}

    /**
     * The call ends, and nothing is changed.
     *
     * @param result its failure, or the question to a person
     */
    record Stopped(ToolResult result) implements Decision {}
}
