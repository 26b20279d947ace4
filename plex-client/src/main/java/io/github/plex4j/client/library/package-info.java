/** Library sections and the items in them: listing, filtering, sorting, counting, children, full metadata. */
@NullMarked
package io.github.plex4j.client.library;

import org.jspecify.annotations.NullMarked;
