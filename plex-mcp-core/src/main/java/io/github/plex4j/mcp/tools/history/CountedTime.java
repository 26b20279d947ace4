package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that plays were counted in, and what the figures rest on.
 *
 * @param since null for the beginning of everything
 */
record CountedTime(
        @Shown(Role.SINCE) @Nullable OffsetDateTime since,
        @Shown(Role.UNTIL) OffsetDateTime until,
        @Shown(Role.BACKGROUND) String timeZone,

        @Describe("false: time ran out; only plays from coveredSince on are counted") @Shown(Role.COMPLETE)
        boolean complete,

        @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince,
        @Shown(Role.BACKGROUND) @Nullable OffsetDateTime historySince,
        @Shown(Role.BACKGROUND) String basis) {

    /** Of a range, as far as the history was read. */
    static CountedTime of(TimeRange range, Coverage coverage, ToolContext context) {
        return new CountedTime(
                range.sinceAt(),
                range.untilAt(),
                range.zone().getId(),
                coverage.complete(),
                new Times(range.zone()).at(coverage.coveredSince()),
                new PlayWalk(context, range.zone()).historySince(),
                Basis.COUNTED);
    }
}
