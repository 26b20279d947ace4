package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.TitleCopies;
import io.github.plex4j.mcp.analytics.history.TitlePlays;
import io.github.plex4j.mcp.analytics.title.EpisodeNumber;
import io.github.plex4j.mcp.analytics.title.EpisodeOrder;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.TitleKeys;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.OfUser;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.UserView;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The users who have seen a title. */
final class WatchStateTools {
    private static final Set<MediaType> TYPES =
            Set.of(MediaType.MOVIE, MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE);

    List<Tool<?, ?>> tools() {
        return List.of(watchState());
    }

    record WatchStateInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "A movie, show, season or episode.")
            String ratingKey,

            @Inline OfUser user) {}

    record NextEpisode(
            @Shown(Role.KEY) @Nullable String ratingKey,
            @Shown(Role.SEASON) int season,
            @Shown(Role.EPISODE) int episode,
            @Shown(Role.NAME) String title) {}

    record UserState(
            @Shown(Role.NAME) UserView user,
            @Shown(Role.POINT) long plays,
            @Shown(Role.POINT) @Nullable OffsetDateTime lastPlayedAt,
            @Nullable Integer episodesPlayed,
            @Nullable Integer episodeCount,

            @Describe("after the one played last; not a special") @Shown(Role.POINT) @Nullable
            NextEpisode nextEpisode) {}

    record WatchStateOutput(
            @Shown(Role.NAME) String title,
            @Shown(Role.BACKGROUND) String type,
            @Shown(Role.ADDITION) @Nullable Integer year,
            @Shown(Role.PARENT) @Nullable String show,
            @Shown(Role.SEASON) @Nullable Integer season,
            @Shown(Role.EPISODE) @Nullable Integer episode,
            @Inline TitleKeys keys,
            @Cut List<UserState> users,

            @Describe("of watchStateOf, includes items only marked as watched") @Shown(Role.BACKGROUND) @Nullable
            Integer viewCount,

            @Shown(Role.BACKGROUND) @Nullable Integer watchedEpisodes,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf,

            @Describe("the oldest play; earlier plays are unknown") @Shown(Role.BACKGROUND) @Nullable
            OffsetDateTime historySince,

            @Describe("false: time ran out; plays before coveredSince may be missing") @Shown(Role.COMPLETE) @Nullable
            Boolean complete,

            @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince,
            @Inline Truncation end,
            @Shown(Role.BACKGROUND) String basis) {}

    private Tool<WatchStateInput, WatchStateOutput> watchState() {
        return Toolsets.HISTORY
                .reading("get_watch_state")
                .title("Watch state of a title")
                .requires(Requirements.OWNER)
                .description("Shows who has seen a movie, show, season or episode, how often and when last; for a show,"
                        + " each user's next episode.")
                .whenEmpty("`get_users` lists the users.")
                .input(WatchStateInput.class)
                .output(WatchStateOutput.class)
                .handler(this::tell)
                .build();
    }

    private WatchStateOutput tell(WatchStateInput input, ToolContext context) {
        Users.askAhead(context);
        HistoryBeginning.askAhead(context);
        MediaItem item = TitleRows.item(input.ratingKey(), context);
        if (!TYPES.contains(item.type())) {
            throw ToolFailure.invalidInput(
                    "The item is of type " + item.type() + ".", "Use the key of a movie, show, season or episode.");
        }
        Users users = Users.of(context);
        Account account = input.user().find(context);
        ContextObserver observer = new ContextObserver(context);
        TitleCopies title = TitleRows.title(item, context);
        Map<Long, List<HistoryEntry>> plays = new HashMap<>();
        (account == null ? users.named() : List.of(account)).forEach(user -> plays.put(user.id(), new ArrayList<>()));
        TitlePlays all =
                TitleRows.of(title, HistoryCriteria.ALL.by(account == null ? null : (Long) account.id()), context);
        all.rows().forEach(row -> add(row, plays));
        EpisodeOrder episodes = hasEpisodes(item)
                ? episodes(input.ratingKey(), observer, context).orElse(null)
                : null;
        Coverage numbered = episodes == null && hasEpisodes(item) ? new Coverage(false, null) : Coverage.WHOLE;
        return output(
                item,
                title,
                states(episodes, plays, users, context),
                all.coverage().least(numbered),
                HistoryBeginning.of(context),
                context);
    }

    private static void add(HistoryEntry row, Map<Long, List<HistoryEntry>> plays) {
        Long account = row.accountId();
        if (account != null) {
            plays.computeIfAbsent(account, id -> new ArrayList<>()).add(row);
        }
    }

    private static List<UserState> states(
            @Nullable EpisodeOrder episodes, Map<Long, List<HistoryEntry>> plays, Users users, ToolContext context) {
        Times times = new Times(context.timeZone());
        Instant now = context.clock().instant();
        List<UserState> states = new ArrayList<>();
        plays.forEach((account, rows) -> {
            states.add(new UserState(
                    users.view(account),
                    rows.size(),
                    lastPlayed(rows, now, times),
                    episodes == null || !episodes.isNumbered() ? null : (Integer) episodes.played(rows),
                    episodes == null || !episodes.isNumbered() ? null : (Integer) episodes.size(),
                    episodes == null
                            ? null
                            : episodes.next(rows).map(WatchStateTools::next).orElse(null)));
        });
        states.sort(Comparator.comparingLong(UserState::plays)
                .reversed()
                .thenComparing(state -> String.valueOf(state.user().name()))
                .thenComparing(state -> String.valueOf(state.user().userId())));
        return states;
    }

    /** A play in the future is of a clock that is ahead, and never the last. */
    private static @Nullable OffsetDateTime lastPlayed(List<HistoryEntry> newestFirst, Instant now, Times times) {
        return times.at(newestFirst.stream()
                .flatMap(row -> Stream.ofNullable(row.viewedAt()))
                .filter(at -> !at.isAfter(now))
                .findFirst()
                .orElse(null));
    }

    private static boolean hasEpisodes(MediaItem item) {
        return item.type().equals(MediaType.SHOW) || item.type().equals(MediaType.SEASON);
    }

    /** Empty when time ran out: of some of the episodes nobody can say which is the next. */
    private static Optional<EpisodeOrder> episodes(String key, ContextObserver observer, ToolContext context) {
        List<MediaItem> episodes = new ArrayList<>();
        End end = new ListReader(observer)
                .read(context.plex().libraries().leaves(RatingKey.of(key)), "episodes", episodes::addAll);
        return end.isComplete() ? Optional.of(new EpisodeOrder(episodes)) : Optional.empty();
    }

    private static NextEpisode next(Map.Entry<EpisodeNumber, MediaItem> next) {
        MediaItem episode = next.getValue();
        return new NextEpisode(
                episode.ratingKey().map(RatingKey::value).orElse(null),
                next.getKey().season(),
                next.getKey().episode(),
                episode.title());
    }

    private WatchStateOutput output(
            MediaItem item,
            TitleCopies title,
            List<UserState> states,
            Coverage coverage,
            @Nullable Instant beginning,
            ToolContext context) {
        Times times = new Times(context.timeZone());
        return new WatchStateOutput(
                item.title(),
                item.type().text(),
                item.facts().year(),
                item.place().show(),
                item.place().season(),
                item.place().episode(),
                TitleKeys.of(title.copies()),
                states,
                item.playback().viewCount(),
                item.contents().watchedLeaves(),
                SignedInUser.of(context),
                times.at(beginning),
                Known.when(!coverage.complete(), false),
                times.at(coverage.coveredSince()),
                Truncation.NONE,
                Basis.HISTORY);
    }
}
