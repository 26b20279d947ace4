/** Music that sounds alike, found by the sonic analysis of the server. */
@NullMarked
package io.github.plex4j.client.sonic;

import org.jspecify.annotations.NullMarked;
