/** Playlists of the signed-in user and their items. */
@NullMarked
package io.github.plex4j.client.playlist;

import org.jspecify.annotations.NullMarked;
