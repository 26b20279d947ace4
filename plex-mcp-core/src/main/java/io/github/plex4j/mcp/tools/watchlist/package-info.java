/** The watchlist of the account at plex.tv, and the catalogue that its titles are from. */
@NullMarked
package io.github.plex4j.mcp.tools.watchlist;

import org.jspecify.annotations.NullMarked;
