/** Parts of reading a list that changes while it is read: how a row is recognised and when a list is over. */
@NullMarked
package io.github.plex4j.client.internal.paging;

import org.jspecify.annotations.NullMarked;
