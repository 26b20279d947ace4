package io.github.plex4j.mcp.tools;

import io.github.plex4j.mcp.analytics.HistoryScan.Coverage;
import io.github.plex4j.mcp.tool.Describe;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about other people's watching rests on.
 *
 * @param basis        that it is the history
 * @param historySince the oldest play there is
 * @param complete     false when not everything was looked at before time ran out
 * @param coveredSince from when on plays were read, where it was not all
 */
record HistoryBasis(
        String basis,

        @Describe("the oldest play; before that, nothing is known") @Nullable
        OffsetDateTime historySince,

        @Describe("false: time ran out; plays before coveredSince, or further items, were not looked at") @Nullable
        Boolean complete,

        @Nullable OffsetDateTime coveredSince) {

    static HistoryBasis of(@Nullable Instant beginning, Coverage coverage, boolean allItems, Times times) {
        return new HistoryBasis(
                Basis.HISTORY,
                times.at(beginning),
                (coverage.complete() && allItems) ? null : false,
                times.at(coverage.coveredSince()));
    }
}
