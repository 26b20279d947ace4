package io.github.plex4j.mcp.engine.call;

import io.github.plex4j.mcp.engine.CallRecord;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.util.Optional;

/**
 * The audit of one call, the last stage before its answer. A call that reads has one line, once it is answered. A change has one
 * before its work begins, without which it does not begin, and one after. Thread-safe.
 */
interface CallAudit extends CallRecord {
    /** Why a change is refused before anything is asked of Plex: its line could not be written. */
    Optional<Failure> refusal();

    /**
     * Writes that the work of a change begins.
     *
     * @return why it must not begin; empty when the line is written
     */
    Optional<Failure> beginWork(ConfirmedBy by);

    /**
     * Writes how the work of a change ended, if it had begun.
     *
     * @return the result, with a remark when that cannot be written
     */
    ToolResult endWork(ToolResult result);

    /** Writes how the call ended, unless {@link #endWork} did. */
    void answered(ToolResult result);
}
