package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import java.util.List;

/** Items in which a fault was found. */
record FaultyItems(@Cut List<FaultyItem> items, @Inline ScanSummary summary) {}
