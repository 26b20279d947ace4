package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.item.CommonFields;
import java.util.List;

/** Items in which a fault was found, with what they have in common beside them. */
record FaultyItems(
        @Cut List<FaultyItem> items,
        @Inline CommonFields common,
        @Inline ScanSummary summary) {
    /** The same without what stands beside the items in each of them. */
    FaultyItems {
        CommonFields shared = common;
        items = items.stream().map(item -> item.within(shared)).toList();
    }
}
