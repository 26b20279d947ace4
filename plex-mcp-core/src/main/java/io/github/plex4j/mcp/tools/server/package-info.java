/** The server itself, and what it is playing and doing now. */
@NullMarked
package io.github.plex4j.mcp.tools.server;

import org.jspecify.annotations.NullMarked;
