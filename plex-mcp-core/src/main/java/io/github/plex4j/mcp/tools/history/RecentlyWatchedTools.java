package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.Grouping;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.JoinedPlays.Play;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.First;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.OfUser;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The titles watched last, each once. */
final class RecentlyWatchedTools {
    private static final Comparator<HistoryEntry> NEWEST_FIRST =
            Comparator.comparing(HistoryEntry::viewedAt, Comparator.nullsLast(Comparator.reverseOrder()));

    List<Tool<?, ?>> tools() {
        return List.of(recentlyWatched());
    }

    record RecentlyWatchedInput(
            @Inline OfUser user,

            @Arg(description = "show: the last episode of each show") @Nullable
            WatchedType type,

            @Inline First first) {}

    record RecentlyWatchedOutput(
            @Cut List<PlayedView> items,

            @Describe("false: time ran out before the limit was reached") @Shown(Role.COMPLETE)
            boolean complete,

            @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince,
            @Shown(Role.BACKGROUND) @Nullable OffsetDateTime historySince,
            @Inline Truncation end,
            @Shown(Role.BACKGROUND) String basis) {}

    private static Tool<RecentlyWatchedInput, RecentlyWatchedOutput> recentlyWatched() {
        return Toolsets.HISTORY
                .reading("get_recently_watched")
                .title("Recently watched")
                .requires(Requirements.OWNER)
                .description("Lists the titles watched last, newest first, each title once.")
                .whenEmpty("Without `user` and `type`, more is shown.")
                .input(RecentlyWatchedInput.class)
                .output(RecentlyWatchedOutput.class)
                .handler(RecentlyWatchedTools::list)
                .build();
    }

    private static RecentlyWatchedOutput list(RecentlyWatchedInput input, ToolContext context) {
        Users.askAhead(context);
        Devices.askAhead(context);
        HistoryBeginning.askAhead(context);
        Account account = input.user().find(context);
        WatchedType type = input.type();
        Instant now = context.clock().instant();
        HistoryCriteria criteria = HistoryCriteria.ALL
                .between(null, now.plusSeconds(1))
                .by(account == null ? null : (Long) account.id())
                .ofType(type == null ? null : type.mediaType());
        Grouping grouping = type == WatchedType.SHOW ? Grouping.SHOW : Grouping.TITLE;
        Map<String, HistoryEntry> newest = new LinkedHashMap<>();
        Coverage coverage = new PlayWalk(context, context.timeZone())
                .readWhile(
                        criteria,
                        grouping,
                        play -> take(play, newest),
                        () -> newest.size() < input.first().limit());
        List<HistoryEntry> rows = newest.values().stream()
                .sorted(NEWEST_FIRST)
                .limit(input.first().limit())
                .toList();
        return new RecentlyWatchedOutput(
                new PlayedViews(context, context.timeZone(), Users.of(context)).of(rows),
                coverage.complete(),
                new Times(context.timeZone()).at(coverage.coveredSince()),
                new PlayWalk(context, context.timeZone()).historySince(),
                Truncation.NONE,
                Basis.HISTORY);
    }

    private static void take(Play play, Map<String, HistoryEntry> newest) {
        play.labels().forEach(label -> newest.merge(label.identity(), play.row(), RecentlyWatchedTools::newer));
    }

    private static HistoryEntry newer(HistoryEntry first, HistoryEntry second) {
        return NEWEST_FIRST.compare(first, second) <= 0 ? first : second;
    }
}
