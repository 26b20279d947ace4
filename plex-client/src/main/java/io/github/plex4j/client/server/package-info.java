/** What a server is: its identity, version, capabilities, accounts, and what it is busy with. */
@NullMarked
package io.github.plex4j.client.server;

import org.jspecify.annotations.NullMarked;
