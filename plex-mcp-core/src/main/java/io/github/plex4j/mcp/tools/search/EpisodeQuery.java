package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi.Kind;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search for one episode by its number: "The Wire S03E05" or "The Wire 3x05".
 *
 * @param show    the title of the show
 * @param season  the number of the season
 * @param episode the number of the episode
 */
record EpisodeQuery(String show, int season, int episode) {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<show>\\S.*?)[\\s.,:-]+(?:s(?<season>\\d{1,4})\\s*e(?<episode>\\d{1,4})|(?<season2>\\d{1,2})x(?<episode2>\\d{1,4}))",
            Pattern.CASE_INSENSITIVE);
    private static final int SHOWS = 20;

    /** Parses a query; empty when it names no episode by its number. */
    static Optional<EpisodeQuery> parse(String query) {
        Matcher matcher = NUMBERED.matcher(query.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String season = matcher.group("season");
        return Optional.of(
                season != null
                        ? of(matcher.group("show"), season, matcher.group("episode"))
                        : of(matcher.group("show"), matcher.group("season2"), matcher.group("episode2")));
    }

    private static EpisodeQuery of(String show, String season, String episode) {
        return new EpisodeQuery(show, Integer.parseInt(season), Integer.parseInt(episode));
    }

    /** The episodes of that number in the shows of that title; where no title is the same, in the best result. */
    List<MediaItem> find(ToolContext context, @Nullable Library library) {
        List<MediaItem> shows = context.plex().search().search(show, List.of(Kind.TELEVISION), SHOWS).stream()
                .flatMap(result -> Optional.ofNullable(result.item()).stream())
                .filter(item -> item.type().equals(MediaType.SHOW))
                .filter(item -> library == null
                        || item.place().section().filter(library.key()::equals).isPresent())
                .toList();
        List<MediaItem> same = shows.stream()
                .filter(item -> UntrustedText.sameTextIgnoringCase(item.title(), show))
                .toList();
        List<MediaItem> meant = same.isEmpty() ? shows.stream().limit(1).toList() : same;
        List<MediaItem> episodes = new ArrayList<>();
        for (MediaItem candidate : meant) {
            candidate.ratingKey().ifPresent(key -> episodes.addAll(episodes(context, key)));
        }
        return episodes;
    }

    private List<MediaItem> episodes(ToolContext context, RatingKey showKey) {
        List<MediaItem> episodes = new ArrayList<>();
        for (MediaItem candidate : all(context, showKey, season)) {
            Optional<RatingKey> seasonKey = candidate.ratingKey();
            if (seasonKey.isPresent()) {
                episodes.addAll(all(context, seasonKey.get(), episode));
            }
        }
        return episodes;
    }

    private static List<MediaItem> all(ToolContext context, RatingKey parent, int number) {
        List<MediaItem> numbered = new ArrayList<>();
        End end = new ListReader(new ContextObserver(context))
                .read(
                        context.plex().libraries().children(parent),
                        "seasons and episodes",
                        page -> page.stream()
                                .filter(item -> Integer.valueOf(number)
                                        .equals(item.place().index()))
                                .forEach(numbered::add))
                .requireStable("seasons and episodes");
        if (!end.isComplete()) {
            throw new ToolFailure(
                    FailureCode.TIMEOUT,
                    "Time ran out before the seasons and episodes of the show were read.",
                    "Search for the show alone, and use `get_children` with its key.");
        }
        return numbered;
    }
}
