/** Libraries written to a file, as CSV, JSON or JSON lines. */
@NullMarked
package io.github.plex4j.mcp.tools.export;

import org.jspecify.annotations.NullMarked;
