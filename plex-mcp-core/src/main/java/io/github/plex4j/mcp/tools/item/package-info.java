/** Items as answers show them: movies, episodes, tracks and the like, brief or in full, and lists of them. */
@NullMarked
package io.github.plex4j.mcp.tools.item;

import org.jspecify.annotations.NullMarked;
