package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Describe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list shows of an item when details are asked for. */
record ItemMore(
        @Nullable String summary,
        @Nullable List<String> genres,
        @Describe("critics, 0 to 10") @Nullable Double rating,
        @Nullable Double audienceRating,
        @Nullable Double userRating,
        @Nullable String contentRating,
        @Nullable List<String> cast,
        @Describe("of all versions") @Nullable Long sizeBytes) {}
