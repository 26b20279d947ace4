/** What is playing on a server now. */
@NullMarked
package io.github.plex4j.client.session;

import org.jspecify.annotations.NullMarked;
