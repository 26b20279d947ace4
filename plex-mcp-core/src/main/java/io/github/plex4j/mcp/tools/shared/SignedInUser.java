package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.engine.schema.Describe;
import org.jspecify.annotations.Nullable;

/**
 * Whose view counts and progress an answer holds.
 *
 * @param userId their number on the server, null when it is not known
 * @param name   their name
 * @param owner  whether they own the server, null when the server did not tell
 */
public record SignedInUser(
        @Nullable String userId,
        String name,
        @Describe("of the server") @Nullable Boolean owner) {}
