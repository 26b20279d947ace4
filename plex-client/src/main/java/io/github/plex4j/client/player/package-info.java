/** Players that can be told what to play, and the queues that they play. */
@NullMarked
package io.github.plex4j.client.player;

import org.jspecify.annotations.NullMarked;
