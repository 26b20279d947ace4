package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.Device;
import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.HistoryUsers;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayTally;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.OfUser;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.UserView;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plays of each user, and their favourites. */
final class UserStatisticsTools {
    /** Stands for rows that do not say whose they are. */
    private static final long UNKNOWN = -1;

    List<Tool<?, ?>> tools() {
        return List.of(statistics());
    }

    record UserStatisticsInput(
            @Inline(describedIn = "get_watch_history") RangeArguments range,
            @Inline OfUser user,

            @Arg(help = "The type of the items played; show means episodes.") @Nullable
            WatchedType type) {}

    record UserStatistics(
            @Shown(Role.NAME) UserView user,
            @Shown(Role.POINT) long plays,
            @Shown(Role.POINT) long durationSeconds,
            @Nullable OffsetDateTime lastPlayedAt,

            @Describe("by plays, like the other favourites") @Nullable
            String topMovie,

            @Nullable String topShow,
            @Nullable String topArtist,
            @Shown(Role.DETAIL) @Nullable String topPlatform) {}

    record UserStatisticsOutput(
            @Cut @Describe("if truncated, request one user") List<UserStatistics> users,

            @Describe("false: time ran out; users without plays may be missing") @Shown(Role.BACKGROUND) @Nullable
            Boolean usersComplete,

            @Shown(Role.SUM) long totalPlays,
            @Shown(Role.BACKGROUND) long playsOfUnknownDuration,
            @Inline CountedTime time,
            @Inline Truncation end) {}

    private static Tool<UserStatisticsInput, UserStatisticsOutput> statistics() {
        return Toolsets.HISTORY
                .reading("get_user_stats")
                .title("User statistics")
                .requires(Requirements.OWNER)
                .description(
                        "Shows how much each user watched, with their most played movie, show, artist and platform."
                                + " Default: the last 30 days.")
                .whenEmpty("`get_users` lists the users.")
                .input(UserStatisticsInput.class)
                .output(UserStatisticsOutput.class)
                .handler(UserStatisticsTools::count)
                .build();
    }

    private static UserStatisticsOutput count(UserStatisticsInput input, ToolContext context) {
        TimeRange range = TimeRange.of(input.range(), context);
        Devices.askAhead(context);
        HistoryBeginning.askAhead(context);
        Users users = Users.of(context);
        Account wanted = input.user().find(context);
        WatchedType type = input.type();
        Map<Long, UserCount> counts = new HashMap<>();
        PlayCount all = new PlayCount();
        HistoryCriteria criteria = HistoryCriteria.ALL
                .between(range.since(), range.until())
                .by(wanted == null ? null : (Long) wanted.id())
                .ofType(type == null ? null : type.mediaType());
        Coverage coverage = new PlayWalk(context, range.zone()).read(criteria, Grouping.WORK, play -> {
            all.add(play);
            Long account = play.row().accountId();
            counts.computeIfAbsent(account == null ? UNKNOWN : account, id -> new UserCount())
                    .add(play);
        });
        Coverage everybody = Coverage.WHOLE;
        if (wanted == null) {
            everybody = addOthers(counts, users, context);
        } else {
            counts.computeIfAbsent(wanted.id(), id -> new UserCount());
        }
        Times times = new Times(range.zone());
        return new UserStatisticsOutput(
                views(counts, users, Devices.byNumber(context), times),
                Known.when(!everybody.complete(), false),
                all.total().plays(),
                all.total().unknownDuration(),
                CountedTime.of(range, coverage, context),
                Truncation.NONE);
    }

    /** Adds those who played nothing of what was counted. */
    private static Coverage addOthers(Map<Long, UserCount> counts, Users users, ToolContext context) {
        HistoryUsers played = new HistoryUsers(
                context.plex().history(),
                new ContextObserver(context),
                context.clock().instant(),
                SideBySide::each);
        Set<Long> known = new LinkedHashSet<>(users.numbers());
        known.addAll(counts.keySet());
        known.remove(UNKNOWN);
        Coverage coverage = played.read(known);
        users.everybody(played.accounts()).forEach(user -> counts.computeIfAbsent(user, id -> new UserCount()));
        return coverage;
    }

    private static List<UserStatistics> views(
            Map<Long, UserCount> counts, Users users, Map<Long, Device> devices, Times times) {
        return counts.entrySet().stream()
                .map(entry -> view(
                        users.view(entry.getKey() == UNKNOWN ? null : entry.getKey()),
                        entry.getValue(),
                        devices,
                        times))
                .sorted(Comparator.comparingLong(UserStatistics::plays)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(UserStatistics::durationSeconds)
                                .reversed())
                        .thenComparing(user -> String.valueOf(user.user().name()))
                        .thenComparing(user -> String.valueOf(user.user().userId())))
                .toList();
    }

    private static UserStatistics view(UserView user, UserCount count, Map<Long, Device> devices, Times times) {
        PlayTally tally = count.total();
        return new UserStatistics(
                user,
                tally.plays(),
                tally.seconds(),
                times.at(tally.lastPlayedAt()),
                count.topMovie(),
                count.topShow(),
                count.topArtist(),
                count.topPlatform(devices));
    }
}
