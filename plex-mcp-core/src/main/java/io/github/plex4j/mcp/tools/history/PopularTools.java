package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.Label;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayGroup;
import io.github.plex4j.mcp.analytics.history.PlayMetric;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.TitleKeys;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Top;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The most played titles. */
final class PopularTools {
    List<Tool<?, ?>> tools() {
        return List.of(popular());
    }

    /** The type of titles to rank: episodes count for their show and tracks for their artist unless requested themselves. */
    enum PopularType {
        ALL,
        MOVIE,
        SHOW,
        EPISODE,
        ARTIST,
        TRACK;

        Grouping grouping() {
            return this == EPISODE || this == TRACK ? Grouping.TITLE : Grouping.WORK;
        }

        @Nullable
        MediaType played() {
            return switch (this) {
                case ALL -> null;
                case MOVIE -> MediaType.MOVIE;
                case SHOW, EPISODE -> MediaType.EPISODE;
                case ARTIST, TRACK -> MediaType.TRACK;
            };
        }
    }

    /** The measure that ranks titles. */
    enum PopularMetric {
        PLAYS,
        DURATION,
        USERS
    }

    record PopularInput(
            @Inline(describedIn = "get_watch_history") RangeArguments range,
            @Arg(defaultValue = "plays") PopularMetric metric,
            @Arg(defaultValue = "all") PopularType type,

            @Inline Top top) {}

    record PopularItem(
            @Shown(Role.NAME) String title,
            String type,
            @Shown(Role.ADDITION) @Nullable Integer year,

            @Inline TitleKeys keys,

            @Describe("title: removed copies are counted by their title") @Shown(Role.DETAIL) @Nullable
            String matchedBy,

            @Shown(value = Role.POINT, askedBy = "plays") long plays,
            @Shown(value = Role.POINT, askedBy = "duration") long durationSeconds,
            @Shown(label = "users", askedBy = "users") int distinctUsers,
            @Nullable OffsetDateTime lastPlayedAt) {}

    record PopularOutput(
            @Cut List<PopularItem> items,
            @Shown(Role.TOTAL) long total,

            @Describe("the order of titles") @Shown(Role.ORDER)
            PopularMetric metric,

            @Inline CountedTime time,
            @Inline Truncation end) {}

    private static Tool<PopularInput, PopularOutput> popular() {
        return Toolsets.HISTORY
                .reading("get_popular_content")
                .title("Popular titles")
                .requires(Requirements.OWNER)
                .description("Ranks titles by how much all users played them. Episodes count for their show, tracks for"
                        + " their artist. Default: the last 30 days.")
                .whenEmpty("Try a longer time with `days` or `since`.")
                .input(PopularInput.class)
                .output(PopularOutput.class)
                .handler(PopularTools::rank)
                .build();
    }

    private static PopularOutput rank(PopularInput input, ToolContext context) {
        TimeRange range = TimeRange.of(input.range(), context);
        HistoryBeginning.askAhead(context);
        PlayCount count = new PlayCount();
        HistoryCriteria criteria = HistoryCriteria.ALL
                .between(range.since(), range.until())
                .ofType(input.type().played());
        Coverage coverage =
                new PlayWalk(context, range.zone()).read(criteria, input.type().grouping(), count::add);
        List<PlayGroup> ranked = count.ranked(PlayMetric.valueOf(input.metric().name()));
        Times times = new Times(range.zone());
        return new PopularOutput(
                ranked.stream()
                        .limit(input.top().limit())
                        .map(group -> view(group, times))
                        .toList(),
                ranked.size(),
                input.metric(),
                CountedTime.of(range, coverage, context),
                Truncation.NONE);
    }

    private static PopularItem view(PlayGroup group, Times times) {
        return new PopularItem(
                group.name(),
                group.item().map(Label.Item::type).orElse(MediaType.UNKNOWN).text(),
                group.item().map(Label.Item::year).orElse(null),
                TitleKeys.of(group.ratingKeys()),
                group.matchedByTitle() ? Basis.TITLE : null,
                group.tally().plays(),
                group.tally().seconds(),
                group.distinctUsers(),
                times.at(group.tally().lastPlayedAt()));
    }
}
