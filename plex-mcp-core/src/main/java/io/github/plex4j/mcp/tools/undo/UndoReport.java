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
 * The outcome of an undo.
 *
 * @param undone the tool whose change was put back
 * @param report of the change that this is itself
 * @param changedSince the things that are no longer as the change left them, which were left alone; null when there are none
 * @param notPutBack the fields whose old values Plex does not accept; null when there are none
 * @param newKey the key of the thing that was made again; null when nothing was
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
