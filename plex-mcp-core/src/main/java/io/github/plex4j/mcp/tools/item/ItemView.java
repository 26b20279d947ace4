package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Inline;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An item as lists show it. What is not known is left out.
 *
 * @param ratingKey the key to ask for it with
 * @param rawKey    the key where it is of another form
 * @param editionTitle which edition it is
 * @param more      what only {@code detail=full} shows
 */
@DescribedIn("get_library_items")
public record ItemView(
        @Nullable String ratingKey,

        @Describe("the key where it is no rating key") @Nullable
        String rawKey,

        String type,
        String title,
        @Nullable Integer year,
        @Nullable String libraryTitle,
        @Nullable Long durationSeconds,
        @Describe("of the best version") @Nullable String resolution,
        @Describe("how many, when more than one") @Nullable Integer versions,
        @Nullable Boolean hdr,
        @Inline ItemPlace place,
        @Inline ItemCounts counts,
        @Nullable Integer viewCount,
        @Nullable OffsetDateTime lastViewedAt,
        @Nullable Integer progressPercent,
        @Nullable String editionTitle,
        @Nullable OffsetDateTime addedAt,
        @Inline @Nullable ItemMore more) {}
