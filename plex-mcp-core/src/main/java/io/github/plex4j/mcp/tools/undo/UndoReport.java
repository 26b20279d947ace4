package io.github.plex4j.mcp.tools.undo;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was put back.
 *
 * @param undone the tool whose change was put back
 * @param report of the change that this is itself
 * @param changedSince what is not as the change left it, and was left alone; null when there is none
 * @param notPutBack what Plex cannot be given back; null when that is nothing
 * @param newKey the key of what had to be made again; null when nothing had
 */
record UndoReport(
        @Shown(Role.POINT) String undone,
        @Inline ChangeReport report,

        @Describe("left alone") @Cut @Shown(label = "changed since") @Nullable
        List<ChangedItem> changedSince,

        @Shown(label = "not put back") @Nullable List<Lost> notPutBack,
        @Shown(Role.POINT) @Nullable String newKey) {
    UndoReport {
        changedSince = changedSince == null ? null : List.copyOf(changedSince);
        notPutBack = notPutBack == null ? null : List.copyOf(notPutBack);
    }

    /**
     * A part of the state that is not as it was before.
     *
     * @param field its name
     * @param items of how many items
     */
    record Lost(
            @Shown(Role.NAME) String field,
            @Shown(Role.POINT) long items) {}
}
