/** What was played on a server, when, by whom and on what: rows of its history. */
@NullMarked
package io.github.plex4j.client.history;

import org.jspecify.annotations.NullMarked;
