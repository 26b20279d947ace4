package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.mcp.analytics.calendar.Stretch;
import io.github.plex4j.mcp.analytics.calendar.ZoneDays;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.NotAField;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.library.Additions.Sum;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The additions in each period; where not all fit, the newest. */
record Growth(
        @Describe("in order of time, without gaps") List<Added> rows,
        @Shown(Role.SUM) long totalAdded,

        @Describe("of each type, if several") @Shown(Role.SUM) @Nullable
        Map<String, Long> addedByType,

        @Shown(Role.SUM) @Nullable Long totalSizeBytes,
        @Shown(Role.SUM) @Nullable Long totalDurationSeconds,

        @Describe("not in sizes") @Shown(Role.SUM) @Nullable Long itemsOfUnknownSize,

        @Shown(Role.SINCE) @Nullable OffsetDateTime since,
        @Shown(Role.UNTIL) OffsetDateTime until,
        @Shown(Role.BACKGROUND) String timeZone,

        @Describe("false: time ran out; only items added from coveredSince on are counted completely")
        @Shown(Role.COMPLETE)
        boolean complete,

        @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince,

        @Describe("older rows were cut: pass this as until to get them") @Shown(Role.POINT) @Nullable
        OffsetDateTime olderUntil,

        @Shown(Role.TRUNCATED) @Nullable Boolean truncated,
        @NotAField Stretch stretch)
        implements Cuttable<Growth> {
    /** As many days as fit into a year and a month: more than that is a wall of numbers. */
    private static final int MOST_ROWS = 400;

    record Added(
            @Shown(Role.NAME) String key,

            @Describe("true: since or until lies within it") @Shown(Role.ADDITION) @Nullable
            Boolean partial,

            @Shown(Role.POINT) long added,
            @Shown(Role.POINT) @Nullable Long sizeBytes,
            @Shown(Role.POINT) @Nullable Long durationSeconds) {

        private static Added of(String key, boolean partial, Sum sum, boolean hasFiles) {
            return new Added(
                    key,
                    Known.when(partial, true),
                    sum.items(),
                    Known.when(hasFiles, sum.bytes()),
                    Known.when(hasFiles, sum.runtime().toSeconds()));
        }
    }

    /**
     * The figures of what was added.
     *
     * @param additions those in the range, as far as it is covered
     * @param hasFiles  whether the items have files of their own, which give size and runtime
     */
    static Growth of(Additions additions, Stretch stretch, TimeRange range, Coverage coverage, boolean hasFiles) {
        Times times = new Times(range.zone());
        ZoneDays days = new ZoneDays(range.zone());
        Sum total = additions.total();
        Map<String, Sum> sums = additions.by(at -> stretch.name(days.of(at)));
        List<LocalDate> begins = begins(additions, stretch, days, range, coverage);
        List<Added> rows = begins.stream()
                .map(first -> Added.of(
                        stretch.name(first),
                        !range.holds(stretch, first),
                        sums.getOrDefault(stretch.name(first), Sum.NOTHING),
                        hasFiles))
                .toList();
        boolean isCut = !rows.isEmpty() && rows.stream().mapToLong(Added::added).sum() < total.items();
        Map<String, Long> byType = additions.byType();
        return new Growth(
                rows,
                total.items(),
                Known.when(byType.size() > 1, byType),
                Known.when(hasFiles, total.bytes()),
                Known.when(hasFiles, total.runtime().toSeconds()),
                Known.when(hasFiles && total.unknownSize() > 0, total.unknownSize()),
                range.sinceAt(),
                range.untilAt(),
                range.zone().getId(),
                coverage.complete(),
                times.at(coverage.coveredSince()),
                isCut ? times.at(days.start(begins.get(0))) : null,
                null,
                stretch);
    }

    /** Stretches that were not read must not look like those in which nothing was added. */
    private static List<LocalDate> begins(
            Additions additions, Stretch stretch, ZoneDays days, TimeRange range, Coverage coverage) {
        Instant covered = coverage.complete() ? range.since() : coverage.coveredSince();
        Instant first = covered == null && coverage.complete() ? additions.oldest() : covered;
        return first == null || !first.isBefore(range.until())
                ? List.of()
                : stretch.between(days, first, range.until(), MOST_ROWS);
    }

    @Override
    public int itemCount() {
        return rows.size();
    }

    @Override
    public Growth cutTo(int kept) {
        List<Added> newest = rows.subList(rows.size() - kept, rows.size());
        ZoneId zone = ZoneId.of(timeZone);
        return new Growth(
                newest,
                totalAdded,
                addedByType,
                totalSizeBytes,
                totalDurationSeconds,
                itemsOfUnknownSize,
                since,
                until,
                timeZone,
                complete,
                coveredSince,
                new Times(zone)
                        .at(new ZoneDays(zone)
                                .start(stretch.firstDay(newest.get(0).key()))),
                true,
                stretch);
    }
}
