/**
 * Problems of a library: copies, gaps, missing matches and subtitles, low quality, and what takes room for
 * nothing. A scan goes on where the call before it stopped.
 */
@NullMarked
package io.github.plex4j.mcp.tools.hygiene;

import org.jspecify.annotations.NullMarked;
