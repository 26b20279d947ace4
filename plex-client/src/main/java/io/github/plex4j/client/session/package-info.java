/** Active playback sessions of a server. */
@NullMarked
package io.github.plex4j.client.session;

import org.jspecify.annotations.NullMarked;
