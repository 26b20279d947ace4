/**
 * The filters and sorts that many tools take: those of {@link io.github.plex4j.mcp.tools.filter.given} resolved to what one
 * library section knows, and checked against what came back, because Plex answers a filter it cannot read with the whole list.
 */
@NullMarked
package io.github.plex4j.mcp.tools.filter;

import org.jspecify.annotations.NullMarked;
