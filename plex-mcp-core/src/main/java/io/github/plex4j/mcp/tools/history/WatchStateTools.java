package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.DeletedItemPlays;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.TitleCopies;
import io.github.plex4j.mcp.analytics.title.EpisodeNumber;
import io.github.plex4j.mcp.analytics.title.EpisodeOrder;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.OfUser;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.SignedInUsers;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has seen a title. */
final class WatchStateTools {
    private static final Set<MediaType> TYPES =
            Set.of(MediaType.MOVIE, MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE);
    private static final int PAGE = 500;

    private final SignedInUsers signedIn;
    private final GonePlays gone = new GonePlays();

    WatchStateTools(SignedInUsers signedIn) {
        this.signedIn = signedIn;
    }

    List<Tool<?, ?>> tools() {
        return List.of(watchState());
    }

    record WatchStateInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "A movie, show, season or episode.")
            String ratingKey,

            @Inline OfUser user) {}

    record NextEpisode(@Nullable String ratingKey, int season, int episode, String title) {}

    record UserState(
            UserView user,
            long plays,
            @Nullable OffsetDateTime lastPlayedAt,
            @Nullable Integer episodesPlayed,
            @Nullable Integer episodeCount,

            @Describe("after the one played last; specials aside") @Nullable
            NextEpisode nextEpisode) {}

    record WatchStateOutput(
            String title,
            String type,
            @Nullable Integer year,
            @Nullable String show,
            @Describe("all copies, joined here") List<String> ratingKeys,
            @Cut List<UserState> users,

            @Describe("of watchStateOf, also what was only ticked as watched") @Nullable
            Integer viewCount,

            @Nullable Integer watchedEpisodes,
            SignedInUser watchStateOf,

            @Describe("its oldest play; before that, nothing is known") @Nullable
            OffsetDateTime historySince,

            @Describe("false: time ran out; plays before coveredSince may be missing") @Nullable
            Boolean complete,

            @Nullable OffsetDateTime coveredSince,
            @Inline Truncation end,
            String basis) {}

    private Tool<WatchStateInput, WatchStateOutput> watchState() {
        return Toolsets.HISTORY
                .reading("get_watch_state")
                .title("Who has seen a title")
                .description("Tells who has seen a movie, show, season or episode, how often and when last; of a show,"
                        + " each user's next episode.")
                .input(WatchStateInput.class)
                .output(WatchStateOutput.class)
                .handler(this::tell)
                .build();
    }

    private WatchStateOutput tell(WatchStateInput input, ToolContext context) {
        LibraryApi libraries = context.plex().libraries();
        MediaItem item = libraries.metadata(RatingKey.of(input.ratingKey()), Detail.EXTERNAL_IDS);
        if (!TYPES.contains(item.type())) {
            throw ToolFailure.invalidInput(
                    "That is of type " + item.type() + ".", "Give the key of a movie, a show, a season or an episode.");
        }
        Users users = Users.of(context);
        Account account = input.user().find(users);
        ContextObserver observer = new ContextObserver(context);
        HistoryScan scan = new HistoryScan(context.plex().history(), observer);
        TitleCopies title = TitleCopies.of(item, libraries, observer);
        Map<Long, List<HistoryEntry>> plays = new HashMap<>();
        (account == null ? users.named() : List.of(account)).forEach(user -> plays.put(user.id(), new ArrayList<>()));
        Coverage coverage = Coverage.WHOLE;
        for (RatingKey copy : title.copies()) {
            coverage = coverage.least(scan.read(
                    HistoryCriteria.ALL.of(copy).by(account == null ? null : (Long) account.id()),
                    rows -> rows.forEach(row -> add(row, plays))));
        }
        DeletedItemPlays lost = gone.of(title::mayBe, context);
        lost.rows().stream()
                .filter(row -> account == null || Objects.equals(row.accountId(), account.id()))
                .filter(title::isOf)
                .forEach(row -> add(row, plays));
        EpisodeOrder episodes =
                hasEpisodes(item) ? episodes(item, observer, context).orElse(null) : null;
        // What lost items were compared with, or the episodes, may not have been read to their end.
        Coverage compared = observer.mayGoOn() ? Coverage.WHOLE : new Coverage(false, null);
        return output(
                item,
                title,
                states(episodes, plays, users, context),
                coverage.least(lost.coverage()).least(compared),
                scan.beginning(),
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
        List<UserState> states = new ArrayList<>();
        plays.forEach((account, rows) -> {
            List<HistoryEntry> newestFirst = rows.stream()
                    .sorted(Comparator.comparing(WatchStateTools::time).reversed())
                    .toList();
            states.add(new UserState(
                    users.view(account),
                    rows.size(),
                    newestFirst.isEmpty() ? null : times.at(newestFirst.get(0).viewedAt()),
                    episodes == null || !episodes.isNumbered() ? null : (Integer) episodes.played(rows),
                    episodes == null || !episodes.isNumbered() ? null : (Integer) episodes.size(),
                    episodes == null
                            ? null
                            : episodes.next(newestFirst)
                                    .map(WatchStateTools::next)
                                    .orElse(null)));
        });
        states.sort(Comparator.comparingLong(UserState::plays)
                .reversed()
                .thenComparing(state -> String.valueOf(state.user().name()))
                .thenComparing(state -> String.valueOf(state.user().userId())));
        return states;
    }

    private static Instant time(HistoryEntry row) {
        Instant at = row.viewedAt();
        return at == null ? Instant.MIN : at;
    }

    private static boolean hasEpisodes(MediaItem item) {
        return item.type().equals(MediaType.SHOW) || item.type().equals(MediaType.SEASON);
    }

    /** Empty when time ran out: of some of the episodes nobody can say which is the next. */
    private static Optional<EpisodeOrder> episodes(MediaItem item, ContextObserver observer, ToolContext context) {
        List<MediaItem> episodes = new ArrayList<>();
        RatingKey key = item.ratingKey().orElseThrow();
        for (Page<MediaItem> page : context.plex().libraries().leaves(key).pages(PAGE)) {
            episodes.addAll(page.items());
            observer.reached(page.offset() + page.items().size(), page.total(), "episodes");
            if (!observer.mayGoOn() && page.nextOffset().isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(new EpisodeOrder(episodes));
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
                title.copies().stream().map(RatingKey::value).toList(),
                states,
                item.playback().viewCount(),
                item.contents().watchedLeaves(),
                signedIn.of(context),
                times.at(beginning),
                Known.when(!coverage.complete(), false),
                times.at(coverage.coveredSince()),
                Truncation.NONE,
                Basis.HISTORY);
    }
}
