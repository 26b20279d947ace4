/** Lenient, streaming reading of Plex answers. Not part of the API: it may change in any release. */
@NullMarked
package io.github.plex4j.client.internal.json;

import org.jspecify.annotations.NullMarked;
