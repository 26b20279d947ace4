package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the server.
 *
 * @param userId their number on the server; the owner is 1
 * @param name   their name; null when they have none, or the server does not list them any more
 */
public record UserView(
        @Shown(Role.KEY) @Nullable String userId,
        @Shown(Role.NAME) @Nullable String name) {}
