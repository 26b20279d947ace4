package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayGroup;
import io.github.plex4j.mcp.analytics.history.PlayMetric;
import io.github.plex4j.mcp.analytics.history.TitleCopies;
import io.github.plex4j.mcp.analytics.history.TitlePlays;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Top;
import java.time.Instant;
import java.util.List;

/** Counts of what was watched. */
final class WatchStatisticsTools {
    /** As many days as fit into a year and a month: more than that is a wall of numbers. */
    private static final int MOST_TIME_GROUPS = 400;

    List<Tool<?, ?>> tools() {
        return List.of(statistics());
    }

    /** The order of groups. */
    enum Metric {
        PLAYS,
        DURATION
    }

    record StatisticsInput(
            @Inline(describedIn = "get_watch_history") RangeArguments range,

            @Arg(
                    defaultValue = "user",
                    except = "work",
                    help = "The groups plays are counted in. Hours, days, weeks and months have no gaps, and may exceed"
                            + " the limit.")
            Grouping groupBy,

            @Arg(defaultValue = "plays") Metric metric,
            @Inline PlayFilters plays,
            @Inline(describedIn = "get_watch_history") OfTitle title,

            @Inline Top top) {}

    private Tool<StatisticsInput, WatchStatistics> statistics() {
        return Toolsets.HISTORY
                .reading("get_watch_stats")
                .title("Watch statistics")
                .requires(Requirements.OWNER)
                .description(
                        "Counts plays and hours by user, day, title, genre and more, of all titles or one. Default:"
                                + " the last 30 days, all time with `ratingKey`. For the most played titles use"
                                + " `get_popular_content`.")
                .whenEmpty("Try a longer time with `days` or `since`.")
                .input(StatisticsInput.class)
                .output(WatchStatistics.class)
                .handler(this::count)
                .build();
    }

    private WatchStatistics count(StatisticsInput input, ToolContext context) {
        String ratingKey = input.title().ratingKey();
        TimeRange range = ratingKey == null
                ? TimeRange.of(input.range(), context)
                : TimeRange.orEverything(input.range(), context);
        Grouping grouping = input.groupBy();
        HistoryBeginning.askAhead(context);
        PlayCount count = new PlayCount();
        HistoryCriteria criteria = input.plays().criteria(range, context);
        PlayWalk walk = new PlayWalk(context, range.zone());
        Coverage coverage = ratingKey == null
                ? walk.read(criteria, grouping, count::add)
                : read(ratingKey, criteria, grouping, count, walk, context);
        List<PlayGroup> ranked = count.ranked(PlayMetric.valueOf(input.metric().name()));
        List<PlayGroup> shown = grouping.isTime()
                ? inTime(count, grouping, range, coverage, context)
                : ranked.subList(0, Math.min(input.top().limit(), ranked.size()));
        return WatchStatistics.of(
                count, ranked, shown, input.metric(), grouping, CountedTime.of(range, coverage, context), range);
    }

    private Coverage read(
            String ratingKey,
            HistoryCriteria criteria,
            Grouping grouping,
            PlayCount count,
            PlayWalk walk,
            ToolContext context) {
        TitleCopies title = TitleRows.title(TitleRows.item(ratingKey, context), context);
        TitlePlays plays = TitleRows.of(title, criteria, context);
        walk.join(plays.rows(), grouping, count::add);
        return plays.coverage();
    }

    /** Days that were not read must not look like days on which nothing was played. */
    private static List<PlayGroup> inTime(
            PlayCount count, Grouping grouping, TimeRange range, Coverage coverage, ToolContext context) {
        if (!coverage.complete() && coverage.coveredSince() == null) {
            return List.of();
        }
        Instant since = coverage.coveredSince() == null ? range.since() : coverage.coveredSince();
        Instant first = since != null ? since : HistoryBeginning.of(context);
        return first == null ? List.of() : count.inTime(grouping, range.zone(), first, range.until(), MOST_TIME_GROUPS);
    }
}
