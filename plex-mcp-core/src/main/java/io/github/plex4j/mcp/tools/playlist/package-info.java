/** Playlists and their items. */
@NullMarked
package io.github.plex4j.mcp.tools.playlist;

import org.jspecify.annotations.NullMarked;
