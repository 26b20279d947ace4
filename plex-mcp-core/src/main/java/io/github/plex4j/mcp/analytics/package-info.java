/**
 * The arithmetic behind the answers: history joined with users, titles and runtimes, counted while it is read. It knows
 * the Plex client and nothing of tools, protocols or JSON: pages in, values out.
 */
@NullMarked
package io.github.plex4j.mcp.analytics;

import org.jspecify.annotations.NullMarked;
