/** Information about a server: its identity, version, capabilities, accounts and current activities. */
@NullMarked
package io.github.plex4j.client.server;

import org.jspecify.annotations.NullMarked;
