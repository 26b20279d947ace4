/**
 * The audit log: one line for each call of a tool, in the order in which the calls end. It knows neither tools nor files; what a line
 * says is for the one who calls, and where it goes for the {@link io.github.plex4j.mcp.engine.audit.AuditSink}.
 */
@NullMarked
package io.github.plex4j.mcp.engine.audit;

import org.jspecify.annotations.NullMarked;
