package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Describe;
import org.jspecify.annotations.Nullable;

/** Where an item stands: an episode with its show, a track with its artist. */
public record ItemPlace(
        @Nullable String show,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable String artist,
        @Describe("when another") @Nullable String albumArtist,
        @Nullable String album,
        @Nullable Integer discNumber,
        @Nullable Integer trackNumber) {}
