/**
 * The log of a program, on standard error: one line a record, whatever a client or a server sent. A program that embeds the
 * tools keeps its own slf4j provider; this one counts only after {@link io.github.plex4j.mcp.log.Log#begin()}.
 */
@NullMarked
package io.github.plex4j.mcp.log;

import org.jspecify.annotations.NullMarked;
