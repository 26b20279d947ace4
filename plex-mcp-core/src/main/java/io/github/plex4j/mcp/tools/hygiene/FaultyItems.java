package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items in which a fault was found. */
record FaultyItems(
        List<FaultyItem> items,

        @Describe("of all that are faulty, when known") @Nullable
        Long total,

        @Inline ScanSummary summary)
        implements Cuttable<FaultyItems> {

    @Override
    public int itemCount() {
        return items.size();
    }

    @Override
    public FaultyItems cutTo(int kept) {
        return new FaultyItems(items.subList(0, kept), total, summary.cutBefore(items, kept));
    }
}
