/** Changes of what the signed-in user has watched, rated and chosen. */
@NullMarked
package io.github.plex4j.mcp.tools.watchstate;

import org.jspecify.annotations.NullMarked;
