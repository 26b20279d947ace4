package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.audit.AuditLog;

/** Opens the audit of calls; where the log is off, all share one that does nothing. */
final class AuditStage {
    private final AuditLog log;
    private final ToolCatalog catalog;

    AuditStage(AuditLog log, ToolCatalog catalog) {
        this.log = log;
        this.catalog = catalog;
    }

    CallAudit open(String toolName, JsonNode arguments, ToolContext context) {
        return log.isOn()
                ? new AuditedCall(
                        log,
                        catalog.find(toolName),
                        arguments,
                        context.program().name(),
                        context.clock())
                : NoAudit.INSTANCE;
    }
}
