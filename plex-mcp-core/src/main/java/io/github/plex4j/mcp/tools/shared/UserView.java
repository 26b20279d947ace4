package io.github.plex4j.mcp.tools.shared;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the server.
 *
 * @param userId their number on the server; the owner is 1
 * @param name   their name; null when they have none, or the server does not list them any more
 */
public record UserView(@Nullable String userId, @Nullable String name) {}
