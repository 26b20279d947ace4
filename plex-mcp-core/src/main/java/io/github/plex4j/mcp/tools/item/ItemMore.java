package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list shows of an item when details are asked for. */
record ItemMore(
        @Shown(Role.DETAIL) @Nullable String summary,
        @Shown(askedBy = "genre") @Nullable List<String> genres,

        @Describe("critics, 0 to 10") @Shown(askedBy = {"rating", "ratingFrom"}) @Nullable
        Double rating,

        @Shown(askedBy = {"audienceRating", "audienceRatingFrom"}) @Nullable
        Double audienceRating,

        @Shown(askedBy = {"userRating", "userRatingFrom"}) @Nullable
        Double userRating,

        @Shown(askedBy = "contentRating") @Nullable String contentRating,

        @Shown(value = Role.DETAIL, askedBy = "actor") @Nullable
        List<String> cast,

        @Describe("of all versions")
        @Shown(
                askedBy = {"size", "sizeFromBytes"},
                summed = true)
        @Nullable
        Long sizeBytes) {}
