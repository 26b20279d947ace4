/** Long reads from a server: who watches their progress and can stop them, and how many items are looked up by their keys. */
@NullMarked
package io.github.plex4j.mcp.analytics.walk;

import org.jspecify.annotations.NullMarked;
