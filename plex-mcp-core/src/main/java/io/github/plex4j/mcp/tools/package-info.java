/**
 * The Plex tools. Each feature has a package with one public door, from which {@link
 * io.github.plex4j.mcp.tools.PlexTools} lists its tools; what features have in common is in {@code shared}, {@code
 * item} and {@code filter}, and no feature knows another.
 */
@NullMarked
package io.github.plex4j.mcp.tools;

import org.jspecify.annotations.NullMarked;
