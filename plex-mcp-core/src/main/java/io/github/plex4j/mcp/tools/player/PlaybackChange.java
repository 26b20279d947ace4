package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The state of a player before and after a command.
 *
 * @param after   null when the player does not say
 * @param outcome {@code unknown} when the player does not say whether it did what it was told; null otherwise
 */
record PlaybackChange(
        @Shown(Role.DETAIL) String clientId,
        @Shown(Role.NAME) String player,

        @Describe("false: it was so already") @Shown(Role.POINT) @Nullable
        Boolean changed,

        PlaybackView before,
        @Nullable PlaybackView after,
        @Nullable String outcome) {}
