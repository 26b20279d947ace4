/** Players: which there are, what they play, and telling them what to play. */
@NullMarked
package io.github.plex4j.mcp.tools.player;

import org.jspecify.annotations.NullMarked;
