package io.github.plex4j.mcp.engine.call;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.util.List;
import java.util.Optional;

/** The audit of a call where the audit log is off. */
enum NoAudit implements CallAudit {
    INSTANCE;

    @Override
    public void listed(int items) {
        // Nobody reads it.
    }

    @Override
    public void begin(List<String> keys) {
        // Nobody reads it.
    }

    @Override
    public void settle(String key, Fate fate) {
        // Nobody reads it.
    }

    @Override
    public Optional<Failure> refusal() {
        return Optional.empty();
    }

    @Override
    public Optional<Failure> beginWork(ConfirmedBy by) {
        return Optional.empty();
    }

    @Override
    public ToolResult endWork(ToolResult result) {
        return result;
    }

    @Override
    public void answered(ToolResult result) {
        // Nobody reads it.
    }
}
