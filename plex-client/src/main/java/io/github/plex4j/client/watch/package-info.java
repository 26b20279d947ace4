/** Changes of what the signed-in user has watched, rated and chosen. */
@NullMarked
package io.github.plex4j.client.watch;

import org.jspecify.annotations.NullMarked;
