package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.HistoryUsers;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.TimeRange;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users of the server and their plays. */
final class HistoryTools {
    List<Tool<?, ?>> tools() {
        return List.of(users(), watchHistory());
    }

    record ListedUser(
            @Shown(value = Role.KEY, label = "key") String userId,
            @Shown(Role.NAME) @Nullable String name,
            boolean owner,
            @Shown(Role.POINT) @Nullable OffsetDateTime lastPlayedAt) {}

    record UsersOutput(
            @Cut List<ListedUser> users,
            @Inline Truncation end,

            @Describe("false: time ran out; users and lastPlayedAt may be missing") @Shown(Role.COMPLETE) @Nullable
            Boolean complete,

            @Shown(Role.BACKGROUND) @Nullable OffsetDateTime historySince,
            @Shown(Role.BACKGROUND) String basis) {}

    private static Tool<NoInput, UsersOutput> users() {
        return Toolsets.HISTORY
                .reading("get_users")
                .title("Users")
                .requires(Requirements.OWNER)
                .description("Lists the users with an account or a play on the server, and when they last played.")
                .whenEmpty("`get_server_info` shows whose token this is.")
                .output(UsersOutput.class)
                .handler((input, context) -> listUsers(context))
                .build();
    }

    private static UsersOutput listUsers(ToolContext context) {
        HistoryBeginning.askAhead(context);
        Users users = Users.of(context);
        HistoryUsers played = new HistoryUsers(
                context.plex().history(),
                new ContextObserver(context),
                context.clock().instant(),
                SideBySide::each);
        Coverage coverage = played.read(users.numbers());
        Times times = new Times(context.timeZone());
        List<ListedUser> listed = users.everybody(played.accounts()).stream()
                .map(user -> new ListedUser(
                        Long.toString(user),
                        users.view(user).name(),
                        user == Account.OWNER_ID,
                        times.at(played.lastPlayedAt(user))))
                .toList();
        return new UsersOutput(
                listed,
                Truncation.NONE,
                Known.when(!coverage.complete(), false),
                new PlayWalk(context, context.timeZone()).historySince(),
                Basis.HISTORY);
    }

    record HistoryInput(
            @Inline PlayFilters plays,

            @Inline OfTitle title,
            @Inline RangeArguments range,
            @Inline PageArguments page) {}

    record HistoryOutput(
            @Cut List<PlayedView> items,
            @Inline Paging paging,

            @Describe("false: time ran out before older plays were read") @Shown(Role.COMPLETE) @Nullable
            Boolean complete,

            @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince,
            @Shown(Role.BACKGROUND) @Nullable OffsetDateTime historySince,
            @Shown(Role.SINCE) @Nullable OffsetDateTime since,
            @Shown(Role.UNTIL) OffsetDateTime until,
            @Shown(Role.BACKGROUND) String timeZone,
            @Shown(Role.BACKGROUND) String basis) {}

    private Tool<HistoryInput, HistoryOutput> watchHistory() {
        return Toolsets.HISTORY
                .reading("get_watch_history")
                .title("Watch history")
                .requires(Requirements.OWNER)
                .description("Lists every play, newest first, with its title, time, user and device. For counts use"
                        + " `get_watch_stats`, for the viewers of a title `get_watch_state`.")
                .whenEmpty("Try a longer time with `days` or `since`.")
                .input(HistoryInput.class)
                .output(HistoryOutput.class)
                .handler(this::listHistory)
                .build();
    }

    private HistoryOutput listHistory(HistoryInput input, ToolContext context) {
        String ratingKey = input.title().ratingKey();
        TimeRange range = ratingKey == null
                ? TimeRange.of(input.range(), context)
                : TimeRange.orEverything(input.range(), context);
        Users.askAhead(context);
        Devices.askAhead(context);
        HistoryBeginning.askAhead(context);
        HistoryCriteria plays = input.plays().criteria(range, context);
        PageRequest wanted = input.page().request();
        HistoryPart part = ratingKey == null
                ? HistoryPart.read(plays, wanted, context)
                : HistoryPart.of(
                        TitleRows.of(TitleRows.title(TitleRows.item(ratingKey, context), context), plays, context),
                        wanted);
        return new HistoryOutput(
                new PlayedViews(context, range.zone(), Users.of(context)).of(part.rows()),
                part.paging(),
                Known.when(!part.coverage().complete(), false),
                new Times(range.zone()).at(part.coverage().coveredSince()),
                new PlayWalk(context, range.zone()).historySince(),
                range.sinceAt(),
                range.untilAt(),
                range.zone().getId(),
                Basis.HISTORY);
    }
}
