/** The journal of changes: keys and old values, so that a change can be put back. */
@NullMarked
package io.github.plex4j.mcp.engine.journal;

import org.jspecify.annotations.NullMarked;
