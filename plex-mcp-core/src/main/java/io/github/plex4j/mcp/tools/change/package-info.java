/** Changes of many items, one after the other: what was done, what was not, and what nobody can tell. */
@NullMarked
package io.github.plex4j.mcp.tools.change;

import org.jspecify.annotations.NullMarked;
