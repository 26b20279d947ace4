package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.analytics.calendar.Stretch;
import io.github.plex4j.mcp.analytics.calendar.ZoneDays;
import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.Label;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayGroup;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.NotAField;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.history.WatchStatisticsTools.Metric;
import io.github.plex4j.mcp.tools.item.TitleKeys;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays counted by group. Of days, weeks and months the newest are kept where not all fit. */
record WatchStatistics(
        List<Group> rows,
        @Shown(Role.SUM) long totalPlays,
        @Shown(Role.SUM) long totalDurationSeconds,

        @Describe("not in durations: the item was removed or has no runtime") @Shown(Role.BACKGROUND)
        long playsOfUnknownDuration,

        @Describe("groups with plays that were cut") @Shown(Role.SUM)
        long otherRows,

        @Shown(Role.SUM) long otherPlays,

        @Describe("plays that belong to no group") @Shown(Role.SUM) @Nullable
        Long playsWithoutGroup,

        @Describe("the order of groups") @Shown(Role.ORDER) Metric metric,

        @Describe("true: a play counts in several groups, so they exceed the total") @Shown(Role.BACKGROUND) @Nullable
        Boolean multiValued,

        @Inline CountedTime time,

        @Describe("older rows were cut: pass this as until to get them") @Shown(Role.POINT) @Nullable
        OffsetDateTime olderUntil,

        @Shown(Role.TRUNCATED) @Nullable Boolean truncated,
        @NotAField Grouping grouping)
        implements Cuttable<WatchStatistics> {

    record Group(
            @Shown(Role.DETAIL) @Nullable String key,
            @Shown(Role.NAME) String name,

            @Describe("all copies, if more than one") @Shown(value = Role.DETAIL, label = "keys") @Nullable
            List<String> ratingKeys,

            @Shown(Role.ADDITION) @Nullable Integer year,

            @Describe("true: since or until lies within it") @Shown(Role.ADDITION) @Nullable
            Boolean partial,

            @Describe("title: removed copies are counted by their title") @Shown(Role.DETAIL) @Nullable
            String matchedBy,

            @Shown(value = Role.POINT, askedBy = "plays") long plays,
            @Shown(value = Role.POINT, askedBy = "duration") long durationSeconds,
            @Nullable OffsetDateTime lastPlayedAt) {

        private static Group of(PlayGroup group, Grouping grouping, TimeRange range) {
            boolean whole = grouping.stretch()
                    .map(stretch -> range.holds(stretch, stretch.firstDay(group.identity())))
                    .orElse(true);
            TitleKeys keys = TitleKeys.of(group.ratingKeys());
            Optional<Label.Item> item = group.item();
            return new Group(
                    item.isEmpty() ? group.identity() : keys.ratingKey(),
                    group.name(),
                    keys.ratingKeys(),
                    item.map(Label.Item::year).orElse(null),
                    Known.when(!whole, true),
                    group.matchedByTitle() ? Basis.TITLE : null,
                    group.tally().plays(),
                    group.tally().seconds(),
                    new Times(range.zone()).at(group.tally().lastPlayedAt()));
        }
    }

    /**
     * The figures of a count.
     *
     * @param ranked all groups in which anything was played
     * @param shown  those that are answered
     */
    static WatchStatistics of(
            PlayCount count,
            List<PlayGroup> ranked,
            List<PlayGroup> shown,
            Metric metric,
            Grouping grouping,
            CountedTime time,
            TimeRange range) {
        Set<PlayGroup> seen = Set.copyOf(shown);
        List<PlayGroup> others =
                ranked.stream().filter(group -> !seen.contains(group)).toList();
        long without = count.withoutGroup().plays();
        return new WatchStatistics(
                shown.stream().map(group -> Group.of(group, grouping, range)).toList(),
                count.total().plays(),
                count.total().seconds(),
                count.total().unknownDuration(),
                others.size(),
                others.stream().mapToLong(group -> group.tally().plays()).sum(),
                Known.when(without > 0, without),
                metric,
                Known.when(grouping.isMultiValued(), true),
                time,
                others.isEmpty() || shown.isEmpty() ? null : start(shown.get(0).identity(), grouping, range.zone()),
                null,
                grouping);
    }

    /** The beginning of a day, week or month; null for any other group. */
    private static @Nullable OffsetDateTime start(String key, Grouping grouping, ZoneId zone) {
        return grouping.stretch()
                .map(stretch -> new ZoneDays(zone).start(stretch.firstDay(key)))
                .map(new Times(zone)::at)
                .orElse(null);
    }

    @Override
    public int itemCount() {
        return rows.size();
    }

    @Override
    public WatchStatistics cutTo(int kept) {
        Optional<Stretch> stretch = grouping.stretch();
        int from = stretch.isPresent() ? rows.size() - kept : 0;
        List<Group> left = rows.subList(from, from + kept);
        List<Group> others = rows.stream()
                .filter(row -> row.plays() > 0 && !left.contains(row))
                .toList();
        return new WatchStatistics(
                left,
                totalPlays,
                totalDurationSeconds,
                playsOfUnknownDuration,
                otherRows + others.size(),
                otherPlays + others.stream().mapToLong(Group::plays).sum(),
                playsWithoutGroup,
                metric,
                multiValued,
                time,
                start(String.valueOf(left.get(0).key()), grouping, ZoneId.of(time.timeZone())),
                true,
                grouping);
    }
}
