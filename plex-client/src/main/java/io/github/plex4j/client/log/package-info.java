/** The log of a server. */
@NullMarked
package io.github.plex4j.client.log;

import org.jspecify.annotations.NullMarked;
