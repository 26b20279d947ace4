package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.Device;
import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.JoinedPlays.Play;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayGroup;
import io.github.plex4j.mcp.analytics.history.PlayMetric;
import io.github.plex4j.mcp.analytics.history.PlayTally;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.shared.OfUser;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.UserView;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much each user watched, and what best. */
final class UserStatisticsTools {
    List<Tool<?, ?>> tools() {
        return List.of(statistics());
    }

    record UserStatisticsInput(
            @Inline(describedIn = "get_watch_history") RangeArguments range,
            @Inline OfUser user) {}

    record UserStatistics(
            UserView user,
            long plays,
            long durationSeconds,
            @Nullable OffsetDateTime lastPlayedAt,

            @Describe("most played movie, show or artist") @Nullable
            String topTitle,

            @Nullable String topPlatform) {}

    record UserStatisticsOutput(
            @Cut @Describe("if truncated, ask for one") List<UserStatistics> users,
            long totalPlays,
            long playsOfUnknownDuration,
            @Inline CountedTime time,
            @Inline Truncation end) {}

    private static Tool<UserStatisticsInput, UserStatisticsOutput> statistics() {
        return Toolsets.HISTORY
                .reading("get_user_stats")
                .title("Statistics of users")
                .description("Tells of every user how much they watched, also of those who watched nothing, and their"
                        + " favourite title and platform.")
                .input(UserStatisticsInput.class)
                .output(UserStatisticsOutput.class)
                .handler((input, context) -> count(input, context))
                .build();
    }

    /** The plays of one user. */
    private static final class UserCount {
        private final PlayCount works = new PlayCount();
        private final Map<String, Long> platforms = new HashMap<>();

        private void add(Play play, Optional<String> platform) {
            works.add(play);
            platform.ifPresent(name -> platforms.merge(name, 1L, Long::sum));
        }

        private @Nullable String topTitle() {
            return works.ranked(PlayMetric.PLAYS).stream()
                    .findFirst()
                    .map(PlayGroup::name)
                    .orElse(null);
        }

        private @Nullable String topPlatform() {
            return platforms.entrySet().stream()
                    .min(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }

    private static UserStatisticsOutput count(UserStatisticsInput input, ToolContext context) {
        TimeRange range = TimeRange.of(input.range(), context);
        Users users = Users.of(context);
        Account wanted = input.user().find(users);
        Map<Long, Device> devices = new HashMap<>();
        context.plex().server().devices().forEach(device -> devices.put(device.id(), device));
        Map<Long, UserCount> counts = new HashMap<>();
        (wanted == null ? users.named() : List.of(wanted))
                .forEach(account -> counts.put(account.id(), new UserCount()));
        PlayCount all = new PlayCount();
        HistoryCriteria criteria = HistoryCriteria.ALL
                .between(range.since(), range.until())
                .by(wanted == null ? null : (Long) wanted.id());
        Coverage coverage = new PlayWalk(context, range.zone()).read(criteria, Grouping.WORK, play -> {
            all.add(play);
            Long account = play.row().accountId();
            Long device = play.row().deviceId();
            counts.computeIfAbsent(account == null ? NOBODY : account, id -> new UserCount())
                    .add(play, Optional.ofNullable(device).map(devices::get).map(Device::platform));
        });
        return output(counts, users, all.total(), CountedTime.of(range, coverage, context), new Times(range.zone()));
    }

    /** Stands for rows that do not say whose they are. */
    private static final long NOBODY = -1;

    private static UserStatisticsOutput output(
            Map<Long, UserCount> counts, Users users, PlayTally total, CountedTime time, Times times) {
        List<UserStatistics> views = counts.entrySet().stream()
                .map(entry ->
                        view(users.view(entry.getKey() == NOBODY ? null : entry.getKey()), entry.getValue(), times))
                .sorted(Comparator.comparingLong(UserStatistics::plays)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(UserStatistics::durationSeconds)
                                .reversed())
                        .thenComparing(user -> String.valueOf(user.user().name()))
                        .thenComparing(user -> String.valueOf(user.user().userId())))
                .toList();
        return new UserStatisticsOutput(views, total.plays(), total.unknownDuration(), time, Truncation.NONE);
    }

    private static UserStatistics view(UserView user, UserCount count, Times times) {
        PlayTally tally = count.works.total();
        return new UserStatistics(
                user,
                tally.plays(),
                tally.seconds(),
                times.at(tally.lastPlayedAt()),
                count.topTitle(),
                count.topPlatform());
    }
}
