/** Resources: content with an address that a client can read. Each is a call of a tool. */
@NullMarked
package io.github.plex4j.mcp.tools.resource;

import org.jspecify.annotations.NullMarked;
