package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.recommendation.Recommendation;
import io.github.plex4j.mcp.analytics.recommendation.Recommender;
import io.github.plex4j.mcp.analytics.recommendation.Taste;
import io.github.plex4j.mcp.analytics.recommendation.TraitKind;
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
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.item.TitleKeys;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.HistoryBeginning;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Top;
import io.github.plex4j.mcp.tools.shared.Truncation;
import io.github.plex4j.mcp.tools.shared.UserView;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recommendations among the titles a user has not watched. */
final class RecommendationTools {
    /** Fewer titles show no taste. */
    private static final int FEWEST_TITLES = 3;

    /** As many as one request takes, so that a closer look costs one more. */
    private static final int SHORTLIST = 200;

    private static final int TOP = 5;

    List<Tool<?, ?>> tools() {
        return List.of(recommendations());
    }

    record RecommendationsInput(
            @Arg(required = true, key = KeyKind.DIGITS_OR_NAME, description = "key or title, of movies or shows")
            String libraryKey,

            @Arg(key = KeyKind.DIGITS_OR_NAME, description = "id or name; default the signed-in user") @Nullable
            String user,

            @Inline Top top) {}

    record RecommendedItem(
            @Inline ItemView item,

            @Describe("all its copies in the library, if more than one")
            @Shown(value = Role.DETAIL, label = "keys")
            @Nullable
            List<String> ratingKeys,

            @Describe("0 to 1; 0.5 is the average unwatched title")
            double score,

            @Shown(Role.POINT) List<String> reasons) {}

    record TasteBasis(
            @Describe("titles in any library, copies joined")
            int watched,

            @Describe("a larger share of the plays than of the library")
            List<String> topGenres,

            List<String> topDirectors,
            List<String> topActors,
            @Describe("the source of the watched titles") String from) {}

    record RecommendationsOutput(
            @Cut List<RecommendedItem> items,
            @Inline CommonFields common,
            @Shown(Role.BACKGROUND) UserView user,
            @Shown(Role.BACKGROUND) TasteBasis basis,
            @Shown(Role.NOTE) @Nullable String note,

            @Describe("the oldest play; earlier plays are unknown") @Shown(Role.BACKGROUND) @Nullable
            OffsetDateTime historySince,

            @Describe("false: time ran out; plays before coveredSince, or further titles, were not read")
            @Shown(Role.COMPLETE)
            boolean complete,

            @Shown(Role.COVERED_SINCE) @Nullable OffsetDateTime coveredSince,
            @Inline Truncation end) {}

    private static Tool<RecommendationsInput, RecommendationsOutput> recommendations() {
        return Toolsets.SEARCH
                .reading("get_recommendations")
                .title("Recommendations")
                .requires(Requirements.OWNER)
                .description(
                        "Recommends unwatched titles of a movie or show library to a user, with reasons. For titles"
                                + " like a given one use `get_similar`.")
                .whenEmpty("`get_random_items` picks by chance.")
                .input(RecommendationsInput.class)
                .output(RecommendationsOutput.class)
                .handler(RecommendationTools::recommend)
                .build();
    }

    private static RecommendationsOutput recommend(RecommendationsInput input, ToolContext context) {
        Users.askAhead(context);
        Library library = requireTitles(Libraries.find(context, input.libraryKey()), context);
        HistoryBeginning.askAhead(context);
        Users users = Users.of(context);
        String user = input.user();
        long accountId = user == null ? Account.OWNER_ID : users.require(user).id();
        boolean signedIn = accountId == Account.OWNER_ID;
        RecommendationWalk walk = new RecommendationWalk(library, context);
        walk.readHistory(accountId);
        walk.readLibrary(signedIn);
        boolean enough = walk.watching().size() >= FEWEST_TITLES;
        Taste taste = Taste.of(walk.watching(), walk.titles(), walk.index(), enough ? walk.genreShares() : Map.of());
        Recommender recommender = enough
                ? Recommender.byTaste(taste, walk.watching(), walk.titles(), walk.index())
                : Recommender.byRating(walk.watching(), walk.titles(), walk.index());
        List<MediaItem> items = walk.items(recommender.shortlist(SHORTLIST));
        Times times = new Times(context.timeZone());
        ItemViews views = new ItemViews(times, DetailLevel.BRIEF);
        CommonFields common = CommonFields.of(library.title(), library.section().type());
        return new RecommendationsOutput(
                recommender.recommend(items, input.top().limit()).stream()
                        .map(recommendation -> view(recommendation, views, common))
                        .toList(),
                common,
                users.view(accountId),
                new TasteBasis(
                        taste.watched(),
                        taste.top(TraitKind.GENRE, TOP),
                        taste.top(TraitKind.DIRECTOR, TOP),
                        taste.top(TraitKind.ACTOR, TOP),
                        signedIn ? Basis.HISTORY + ", and the watch state in this library" : Basis.HISTORY),
                enough ? null : RecommendationReasons.ofTooFew(taste.watched(), FEWEST_TITLES),
                times.at(HistoryBeginning.of(context)),
                walk.complete(),
                times.at(walk.history().coveredSince()),
                Truncation.NONE);
    }

    private static Library requireTitles(Library library, ToolContext context) {
        if (hasTitles(library)) {
            return library;
        }
        String others = Libraries.all(context).stream()
                .filter(RecommendationTools::hasTitles)
                .map(other -> other.key() + " (" + other.title() + ")")
                .collect(Collectors.joining(", "));
        throw ToolFailure.invalidInput(
                "The library " + library.title() + " has neither movies nor shows.",
                others.isEmpty() ? "No library has." : "Use one of: " + others + ".");
    }

    private static boolean hasTitles(Library library) {
        MediaType type = library.section().type();
        return type.equals(MediaType.MOVIE) || type.equals(MediaType.SHOW);
    }

    private static RecommendedItem view(Recommendation recommendation, ItemViews views, CommonFields common) {
        return new RecommendedItem(
                views.withoutWatchState(recommendation.item()).within(common),
                TitleKeys.of(recommendation.copies()).ratingKeys(),
                recommendation.score(),
                RecommendationReasons.of(recommendation));
    }
}
