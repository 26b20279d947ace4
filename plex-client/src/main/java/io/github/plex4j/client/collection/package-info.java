/** Collections of a library section and their items. */
@NullMarked
package io.github.plex4j.client.collection;

import org.jspecify.annotations.NullMarked;
