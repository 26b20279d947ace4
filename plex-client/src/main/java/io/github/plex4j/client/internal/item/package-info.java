/** Reads items from the rows of an answer. Not part of the API: it may change in any release. */
@NullMarked
package io.github.plex4j.client.internal.item;

import org.jspecify.annotations.NullMarked;
