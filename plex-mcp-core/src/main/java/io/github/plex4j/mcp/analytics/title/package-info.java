/** The identity of titles, and the order and numbers of episodes, on which all figures agree. */
@NullMarked
package io.github.plex4j.mcp.analytics.title;

import org.jspecify.annotations.NullMarked;
