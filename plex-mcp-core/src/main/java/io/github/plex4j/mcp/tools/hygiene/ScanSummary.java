package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.ListEnd;
import io.github.plex4j.mcp.engine.schema.NotAField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a search for faults came.
 *
 * @param resumePoints where each finding of the answer stands, so that the answer can be cut before any of them
 */
record ScanSummary(
        @Describe("items looked at by this call") long scanned,
        @Describe("false: go on with nextCursor") boolean complete,
        @Nullable String nextCursor,
        @Nullable Boolean truncated,
        @Nullable String note,
        @NotAField List<ResumePoint> resumePoints)
        implements ListEnd<ScanSummary> {
    ScanSummary {
        resumePoints = List.copyOf(resumePoints);
    }

    /**
     * Where a finding stands.
     *
     * @param cursor  what a scan that begins with it is asked with
     * @param scanned how many items were done before it
     */
    record ResumePoint(String cursor, long scanned) {}

    /** The same of a call that knew what it answered from the one before. */
    ScanSummary withoutReading() {
        List<ResumePoint> known = resumePoints.stream()
                .map(point -> new ResumePoint(point.cursor(), 0))
                .toList();
        return new ScanSummary(0, complete, nextCursor, truncated, note, known);
    }

    @Override
    public ScanSummary cutTo(int items) {
        ResumePoint next = resumePoints.get(items);
        return new ScanSummary(next.scanned(), false, next.cursor(), true, note, resumePoints.subList(0, items));
    }
}
