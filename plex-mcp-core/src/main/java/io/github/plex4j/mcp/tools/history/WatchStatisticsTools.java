package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.Label;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayGroup;
import io.github.plex4j.mcp.analytics.history.PlayMetric;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.item.TitleKeys;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Top;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much was watched, counted by whatever one asks. */
final class WatchStatisticsTools {
    /** As many days as fit into a year and a month: more than that is a wall of numbers. */
    private static final int MOST_TIME_GROUPS = 400;

    List<Tool<?, ?>> tools() {
        return List.of(statistics());
    }

    /** What plays are counted by. */
    enum GroupBy {
        USER,
        LIBRARY,
        TYPE,
        PLATFORM,
        DEVICE,
        HOUR,
        WEEKDAY,
        DAY,
        WEEK,
        MONTH,
        TITLE,
        SHOW,
        SEASON,
        ARTIST,
        ALBUM,
        GENRE,
        DIRECTOR,
        ACTOR,
        DECADE;

        Grouping grouping() {
            return Grouping.valueOf(name());
        }
    }

    /** What groups are ordered by. */
    enum Metric {
        PLAYS,
        DURATION
    }

    record StatisticsInput(
            @Inline(describedIn = "get_watch_history") RangeArguments range,

            @Arg(
                    defaultValue = "user",
                    help = "What plays are counted by; hours, days, weeks and months are answered without gaps, past"
                            + " the limit.")
            GroupBy groupBy,

            @Arg(defaultValue = "plays") Metric metric,
            @Inline PlayFilters plays,

            @Inline Top top) {}

    record GroupView(
            @Nullable String key,
            String name,

            @Describe("all copies, when more than one") @Nullable
            List<String> ratingKeys,

            @Nullable Integer year,

            @Describe("title: copies that are gone are counted by their title") @Nullable
            String matchedBy,

            long plays,
            long durationSeconds,
            @Nullable OffsetDateTime lastPlayedAt) {}

    record StatisticsOutput(
            List<GroupView> rows,
            long totalPlays,
            long totalDurationSeconds,

            @Describe("not in durations: the item is gone or has no runtime")
            long playsOfUnknownDuration,

            @Describe("groups left off") long otherRows,
            long otherPlays,

            @Describe("plays that belong to no group") @Nullable
            Long playsWithoutGroup,

            @Describe("what groups are ordered by") Metric metric,

            @Describe("true: a play counts in several groups, which do not add up to the total") @Nullable
            Boolean multiValued,

            @Inline CountedTime time,
            @Nullable Boolean truncated)
            implements Cuttable<StatisticsOutput> {
        @Override
        public int itemCount() {
            return rows.size();
        }

        @Override
        public StatisticsOutput cutTo(int kept) {
            long cut = rows.subList(kept, rows.size()).stream()
                    .mapToLong(GroupView::plays)
                    .sum();
            return new StatisticsOutput(
                    rows.subList(0, kept),
                    totalPlays,
                    totalDurationSeconds,
                    playsOfUnknownDuration,
                    otherRows + rows.size() - kept,
                    otherPlays + cut,
                    playsWithoutGroup,
                    metric,
                    multiValued,
                    time,
                    true);
        }
    }

    private static Tool<StatisticsInput, StatisticsOutput> statistics() {
        return Toolsets.HISTORY
                .reading("get_watch_stats")
                .title("Watch statistics")
                .description("Counts plays and hours of all users, by user, day, title, genre and more. The most played"
                        + " titles are in get_popular_content.")
                .input(StatisticsInput.class)
                .output(StatisticsOutput.class)
                .handler(WatchStatisticsTools::count)
                .build();
    }

    private static StatisticsOutput count(StatisticsInput input, ToolContext context) {
        TimeRange range = TimeRange.of(input.range(), context);
        Grouping grouping = input.groupBy().grouping();
        PlayCount count = new PlayCount();
        HistoryCriteria criteria = input.plays().criteria(range, () -> Users.of(context), context);
        Coverage coverage = new PlayWalk(context, range.zone()).read(criteria, grouping, count::add);
        List<PlayGroup> ranked = count.ranked(PlayMetric.valueOf(input.metric().name()));
        List<PlayGroup> shown = grouping.isTime()
                ? inTime(count, grouping, range, coverage, context)
                : first(ranked, input.top().limit());
        return output(
                count,
                ranked,
                shown,
                input.metric(),
                grouping,
                CountedTime.of(range, coverage, context),
                new Times(range.zone()));
    }

    private static List<PlayGroup> first(List<PlayGroup> groups, int limit) {
        return groups.subList(0, Math.min(limit, groups.size()));
    }

    /** Days of which nothing was read must not look like days on which nothing was played. */
    private static List<PlayGroup> inTime(
            PlayCount count, Grouping grouping, TimeRange range, Coverage coverage, ToolContext context) {
        if (!coverage.complete() && coverage.coveredSince() == null) {
            return List.of();
        }
        Instant since = coverage.coveredSince() == null ? range.since() : coverage.coveredSince();
        Instant first = since != null
                ? since
                : new HistoryScan(context.plex().history(), new ContextObserver(context)).beginning();
        return first == null ? List.of() : count.inTime(grouping, range.zone(), first, range.until(), MOST_TIME_GROUPS);
    }

    private static StatisticsOutput output(
            PlayCount count,
            List<PlayGroup> all,
            List<PlayGroup> shown,
            Metric metric,
            Grouping grouping,
            CountedTime time,
            Times times) {
        Set<PlayGroup> seen = Set.copyOf(shown);
        List<PlayGroup> others =
                all.stream().filter(group -> !seen.contains(group)).toList();
        long without = count.withoutGroup().plays();
        return new StatisticsOutput(
                shown.stream().map(group -> view(group, times)).toList(),
                count.total().plays(),
                count.total().seconds(),
                count.total().unknownDuration(),
                others.size(),
                others.stream().mapToLong(group -> group.tally().plays()).sum(),
                Known.when(without > 0, without),
                metric,
                Known.when(grouping.isMultiValued(), true),
                time,
                null);
    }

    private static GroupView view(PlayGroup group, Times times) {
        TitleKeys keys = TitleKeys.of(group.ratingKeys());
        Optional<Label.Item> item = group.item();
        return new GroupView(
                item.isEmpty() ? group.identity() : keys.ratingKey(),
                group.name(),
                keys.ratingKeys(),
                item.map(Label.Item::year).orElse(null),
                group.matchedByTitle() ? Basis.TITLE : null,
                group.tally().plays(),
                group.tally().seconds(),
                times.at(group.tally().lastPlayedAt()));
    }
}
