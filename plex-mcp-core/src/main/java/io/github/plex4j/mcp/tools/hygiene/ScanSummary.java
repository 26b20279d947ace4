package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.ListEnd;
import io.github.plex4j.mcp.engine.schema.NotAField;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a search for faults came. An answer that leads on is never complete: a reader who stops there has not seen all, even if
 * everything was read to know the total.
 *
 * @param cursors where each finding of the answer stands, so that the answer can be cut before any of them
 */
record ScanSummary(
        @Describe("all findings, once everything is scanned") @Shown(Role.TOTAL) @Nullable
        Long total,

        @Shown(Role.SUM) @Nullable Long totalBytes,

        @Describe(Reading.SCANNED) @Shown(Role.SCANNED) long scanned,

        @Describe(Reading.OF) @Shown(Role.SCANNED_OF) @Nullable
        Long of,

        @Describe("false: time ran out, more is behind nextCursor, or the library kept changing") @Shown(Role.COMPLETE)
        boolean complete,

        @Shown(Role.NEXT_CURSOR) @Nullable String nextCursor,
        @Shown(Role.TRUNCATED) @Nullable Boolean truncated,
        @Shown(Role.NOTE) @Nullable String note,
        @NotAField List<String> cursors)
        implements ListEnd<ScanSummary> {
    ScanSummary {
        cursors = List.copyOf(cursors);
        complete = complete && nextCursor == null;
    }

    /** The same of a call that knew its findings from an earlier one. */
    ScanSummary withoutReading() {
        return new ScanSummary(total, totalBytes, 0, of, complete, nextCursor, truncated, note, cursors);
    }

    @Override
    public ScanSummary cutTo(int items) {
        return new ScanSummary(
                total, totalBytes, scanned, of, complete, cursors.get(items), true, note, cursors.subList(0, items));
    }
}
