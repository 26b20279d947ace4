/**
 * The watch history as figures: plays joined with users, devices, titles and runtimes, grouped and counted while they are read.
 * It knows the Plex client and nothing of tools, protocols or JSON: pages in, values out.
 */
@NullMarked
package io.github.plex4j.mcp.analytics.history;

import org.jspecify.annotations.NullMarked;
