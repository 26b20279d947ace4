/** Maintenance of a server: scans, the trash, scheduled tasks, and the deletion of media. */
@NullMarked
package io.github.plex4j.client.maintenance;

import org.jspecify.annotations.NullMarked;
