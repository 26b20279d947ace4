/** Administration of a server: maintenance, settings, the log, devices, users, and the deletion of media. */
@NullMarked
package io.github.plex4j.mcp.tools.admin;

import org.jspecify.annotations.NullMarked;
