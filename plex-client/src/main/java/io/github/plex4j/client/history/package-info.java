/** The history of a server: what was played, when, by whom and on which device. */
@NullMarked
package io.github.plex4j.client.history;

import org.jspecify.annotations.NullMarked;
