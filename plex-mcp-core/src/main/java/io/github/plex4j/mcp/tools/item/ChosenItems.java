package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some items of many, chosen by likeness or by chance: there is no next part to ask for. */
public record ChosenItems(
        @Cut List<ItemView> items,

        @Describe("the items to choose from") @Shown(Role.TOTAL) @Nullable
        Long total,

        @Inline Truncation end,
        @Shown(Role.BACKGROUND) SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history) {}
