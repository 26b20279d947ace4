/** Searching a server by words, across its libraries. */
@NullMarked
package io.github.plex4j.client.search;

import org.jspecify.annotations.NullMarked;
