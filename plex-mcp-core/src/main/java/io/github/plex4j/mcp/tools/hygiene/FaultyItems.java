package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items in which a fault was found. */
record FaultyItems(
        @Cut List<FaultyItem> items,

        @Describe("of all that are faulty, when known") @Nullable
        Long total,

        @Inline ScanSummary summary) {}
