/** The journal of changes: what was changed, and putting it back. */
@NullMarked
package io.github.plex4j.mcp.tools.undo;

import org.jspecify.annotations.NullMarked;
