package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.HistoryBasis;
import io.github.plex4j.mcp.tools.shared.Reading;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of many, chosen by likeness or by chance: there is no next part to ask for.
 *
 * @param scanned how many items were looked at to choose these; null where the server chose
 * @param note    what the caller should know of the filters; null when that is nothing
 */
public record ChosenItems(
        @Cut List<ItemView> items,
        @Inline CommonFields common,

        @Describe("the items to choose from") @Shown(Role.TOTAL) @Nullable
        Long total,

        @Describe(Reading.SCANNED) @Shown(Role.SCANNED) @Nullable
        Long scanned,

        @Inline Truncation end,
        @Shown(Role.BACKGROUND) SignedInUser watchStateOf,
        @Inline @Nullable HistoryBasis history,

        @Shown(Role.NOTE) @Nullable String note) {

    /** Items of which nothing more is known. */
    public static ChosenItems of(List<ItemView> items, SignedInUser user) {
        return new ChosenItems(items, CommonFields.NONE, null, null, Truncation.NONE, user, null, null);
    }
}
