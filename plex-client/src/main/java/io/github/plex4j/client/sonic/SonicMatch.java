package io.github.plex4j.client.sonic;

import io.github.plex4j.client.library.MediaItem;
import org.jspecify.annotations.Nullable;

/**
 * Music that sounds like something else.
 *
 * @param item     the artist, album or track
 * @param distance how far it is, 0 to 1; null when the server does not say
 */
public record SonicMatch(MediaItem item, @Nullable Double distance) {}
