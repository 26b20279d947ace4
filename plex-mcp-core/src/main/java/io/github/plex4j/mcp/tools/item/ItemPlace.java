package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import org.jspecify.annotations.Nullable;

/** The place of an item: an episode in its show, a track with its artist. */
public record ItemPlace(
        @Shown(Role.PARENT) @Nullable String show,
        @Shown(Role.SEASON) @Nullable Integer season,
        @Shown(Role.EPISODE) @Nullable Integer episode,
        @Shown(Role.PARENT) @Nullable String artist,

        @Describe("if different") @Shown(Role.DETAIL) @Nullable
        String albumArtist,

        @Shown(Role.PLACE) @Nullable String album,

        @Shown(value = Role.DETAIL, label = "disc") @Nullable
        Integer discNumber,

        @Shown(value = Role.PLACE, label = "track") @Nullable
        Integer trackNumber) {}
