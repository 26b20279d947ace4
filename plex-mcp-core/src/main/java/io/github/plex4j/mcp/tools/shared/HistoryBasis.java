package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The basis of an answer about watching, and whether it is complete.
 *
 * @param basis        that it is the history; null where it is what Plex has marked
 * @param historySince the oldest play there is
 * @param complete     false when not everything was looked at before time ran out
 * @param coveredSince from when on plays were read, where it was not all
 */
public record HistoryBasis(
        @Shown(Role.BACKGROUND) @Nullable String basis,

        @Describe("the oldest play; earlier plays are unknown") @Shown(Role.BACKGROUND) @Nullable
        OffsetDateTime historySince,

        @Describe("false: time ran out; plays before coveredSince, or further items, were not read")
        @Shown(Role.COMPLETE)
        @Nullable
        Boolean complete,

        @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince) {

    /** The basis of an answer from Plex's own marks, when time ran out before all were read. */
    public static final HistoryBasis CUT = new HistoryBasis(null, null, false, null);

    public static HistoryBasis of(@Nullable Instant beginning, Coverage coverage, boolean allItems, Times times) {
        return new HistoryBasis(
                Basis.HISTORY,
                times.at(beginning),
                (coverage.complete() && allItems) ? null : false,
                times.at(coverage.coveredSince()));
    }
}
