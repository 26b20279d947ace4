/** What a media server holds: sections, items, accounts, devices, history, playlists, collections, sessions, and the state that calls change. */
@NullMarked
package io.github.plex4j.testserver.model;

import org.jspecify.annotations.NullMarked;
