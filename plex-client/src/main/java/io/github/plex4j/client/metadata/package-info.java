/** Changes of items: their fields, tags, locks, pictures and matches. */
@NullMarked
package io.github.plex4j.client.metadata;

import org.jspecify.annotations.NullMarked;
