package io.github.plex4j.mcp.tools.player;

import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/** The state of a player, in an answer. A value that the player does not report is null. */
@DescribedIn("get_player_state")
record PlaybackView(
        @Shown(Role.POINT) String state,
        @Shown(value = Role.KEY, label = "key") @Nullable String ratingKey,
        @Nullable String type,
        @Shown(Role.NAME) @Nullable String title,
        @Shown(Role.POINT) @Nullable Long positionSeconds,
        @Nullable Long durationSeconds,
        @Nullable Integer volume) {}
