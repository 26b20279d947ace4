package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some items of many, chosen by likeness or by chance: there is no next part to ask for. */
public record ChosenItems(
        List<ItemView> items,

        @Describe("how many there are to choose from") @Nullable
        Long total,

        @Nullable Boolean truncated,
        SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history)
        implements Cuttable<ChosenItems> {
    @Override
    public int itemCount() {
        return items.size();
    }

    @Override
    public ChosenItems cutTo(int kept) {
        return new ChosenItems(items.subList(0, kept), total, true, watchStateOf, history);
    }
}
