/**
 * The watch history: every play with its user and time, figures counted from it, and the use of the server over time.
 */
@NullMarked
package io.github.plex4j.mcp.tools.history;

import org.jspecify.annotations.NullMarked;
