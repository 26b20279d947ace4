package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Describe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a search for faults came. */
record ScanSummary(
        @Describe("items looked at by this call") long scanned,
        @Describe("false: go on with nextCursor") boolean complete,
        @Nullable String nextCursor,
        @Nullable Boolean truncated,
        @Nullable String note) {

    /** The same of a call that knew what it answered from the one before. */
    ScanSummary withoutReading() {
        return new ScanSummary(0, complete, nextCursor, truncated, note);
    }

    /** The summary of an answer that is cut before a finding. */
    ScanSummary cutBefore(List<?> items, int index) {
        if (!(items instanceof FoundItems<?> found)) {
            throw new IllegalStateException("An answer that is cut knows the places of its findings.");
        }
        FoundItems.ResumePoint resumePoint = found.resumePoint(index);
        return new ScanSummary(resumePoint.scanned(), false, resumePoint.cursor(), true, note);
    }
}
