/** The content of a media server: sections, items, accounts, devices, history, playlists, collections and sessions. */
@NullMarked
package io.github.plex4j.testserver.model;

import org.jspecify.annotations.NullMarked;
