/** When two items are the same title, and the order and numbers of episodes: what all figures agree on. */
@NullMarked
package io.github.plex4j.mcp.analytics.title;

import org.jspecify.annotations.NullMarked;
