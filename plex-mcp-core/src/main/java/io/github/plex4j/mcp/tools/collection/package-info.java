/** Collections of a library. */
@NullMarked
package io.github.plex4j.mcp.tools.collection;

import org.jspecify.annotations.NullMarked;
