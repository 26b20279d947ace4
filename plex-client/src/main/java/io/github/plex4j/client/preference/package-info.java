/** Settings of a server, typed, without the secrets among them. */
@NullMarked
package io.github.plex4j.client.preference;

import org.jspecify.annotations.NullMarked;
