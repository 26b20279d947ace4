/** Discover: the movies and shows that Plex knows, whether a server has them or not, and the watchlist of an account. */
@NullMarked
package io.github.plex4j.client.discover;

import org.jspecify.annotations.NullMarked;
