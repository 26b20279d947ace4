package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.PlayedWorks;
import io.github.plex4j.mcp.analytics.history.TitleSet;
import io.github.plex4j.mcp.analytics.recommendation.LibraryTitles;
import io.github.plex4j.mcp.analytics.recommendation.TraitIndex;
import io.github.plex4j.mcp.analytics.recommendation.Watching;
import io.github.plex4j.mcp.analytics.recommendation.Work;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what recommendations are computed from: a user's plays, and the titles of a library. For one call. */
final class RecommendationWalk {

    /** Each is one request more. */
    private static final int MOST_GENRES = 12;

    private final ToolContext context;
    private final LibraryApi libraries;
    private final ContextObserver observer;
    private final Library library;
    private final MediaType type;
    private final TraitIndex index = new TraitIndex();
    private final Watching watching = new Watching();
    private final LibraryTitles titles = new LibraryTitles(index);
    private final Map<RatingKey, Ticked> ticked = new LinkedHashMap<>();
    private Coverage history = Coverage.WHOLE;
    private TitleSet uncertain = TitleSet.NONE;
    private boolean foundAll = true;
    private boolean complete = true;

    /** The watch state that only the signed-in user has, and the data of the title in a row. */
    private record Ticked(Work work, long plays, @Nullable Instant lastViewedAt) {}

    RecommendationWalk(Library library, ToolContext context) {
        this.context = context;
        this.libraries = context.plex().libraries();
        this.observer = new ContextObserver(context);
        this.library = library;
        this.type = library.section().type();
    }

    TraitIndex index() {
        return index;
    }

    Watching watching() {
        return watching;
    }

    LibraryTitles titles() {
        return titles;
    }

    Coverage history() {
        return history;
    }

    /** Whether all plays and all titles were read. */
    boolean complete() {
        return complete && foundAll && history.complete();
    }

    /** Reads the plays of an account, whichever library they were in. */
    void readHistory(long accountId) {
        HistoryCriteria criteria = HistoryCriteria.ALL
                .by(accountId)
                .ofType(type.equals(MediaType.SHOW) ? MediaType.EPISODE : MediaType.MOVIE);
        WalkObserver patience = new HalfOfTheTime(context, observer);
        PlayedWorks<Work> works = new PlayedWorks<>(libraries, patience, item -> Work.of(item, index));
        history = new HistoryScan(context.plex().history(), patience)
                .read(criteria, rows -> works.join(rows, (row, work) -> watching.add(work, 1, row.viewedAt())));
        uncertain = works.uncertain();
        foundAll = works.isComplete();
    }

    /** A long history must leave time for the library. */
    private static final class HalfOfTheTime implements WalkObserver {
        private final ToolContext context;
        private final ContextObserver observer;
        private final Optional<Duration> least;

        HalfOfTheTime(ToolContext context, ContextObserver observer) {
            this.context = context;
            this.observer = observer;
            this.least = context.timeBudget().remaining().map(left -> left.dividedBy(2));
        }

        @Override
        public boolean mayGoOn() {
            return observer.mayGoOn()
                    && (least.isEmpty()
                            || context.timeBudget().remaining().orElseThrow().compareTo(least.get()) > 0);
        }

        @Override
        public void reached(long done, @Nullable Long total, String what) {
            observer.reached(done, total, what);
        }
    }

    /**
     * Reads the library's titles, one page in memory at a time; the first page even when no time is left.
     *
     * @param withTicks whether the watch state in the rows is that of the user the answer is for
     */
    void readLibrary(boolean withTicks) {
        if (withTicks) {
            readTicksElsewhere();
        }
        Paged<MediaItem> items =
                libraries.items(library.key(), ItemQuery.all().ofType(type).withExternalIds());
        complete &= new ListReader(observer)
                .read(items, "titles of " + library.title(), page -> {
                    for (MediaItem item : page) {
                        titles.add(item);
                        if (uncertain.mayContain(item)) {
                            watching.suspect(TitleIdentity.of(item));
                        }
                        if (withTicks) {
                            tick(item);
                        }
                    }
                })
                .isComplete();
        learnTicked();
    }

    /**
     * A title is watched whichever copy was ticked, also one in another library. They are read first: without them watched
     * titles are recommended, whereas titles that are not read in time are only missing.
     */
    private void readTicksElsewhere() {
        WalkObserver patience = new HalfOfTheTime(context, observer);
        ListReader reader = new ListReader(patience);
        ItemQuery all = ItemQuery.all().ofType(type).withExternalIds();
        ItemQuery watched = type.equals(MediaType.MOVIE)
                ? all.where(Condition.of("unwatched", Condition.Operator.IS_NOT, "1"))
                : all;
        for (Library other : Libraries.all(context)) {
            if (!other.key().equals(library.key()) && other.section().type().equals(type)) {
                complete &= patience.mayGoOn()
                        && reader.read(
                                        libraries.items(other.key(), watched),
                                        "watched titles",
                                        page -> page.forEach(this::tick))
                                .isComplete();
            }
        }
    }

    private void tick(MediaItem item) {
        Integer told = type.equals(MediaType.SHOW)
                ? item.contents().watchedLeaves()
                : item.playback().viewCount();
        RatingKey key = item.ratingKey().orElse(null);
        if (told != null && told > 0 && key != null && !watching.contains(TitleIdentity.of(item))) {
            ticked.put(
                    key, new Ticked(Work.of(item, index), told, item.playback().lastViewedAt()));
        }
    }

    /** Without time left, the data of the rows must do. */
    private void learnTicked() {
        List<RatingKey> keys = List.copyOf(ticked.keySet());
        for (int first = 0; first < keys.size(); first += LibraryApi.MAXIMUM_KEYS) {
            List<RatingKey> some = keys.subList(first, Math.min(keys.size(), first + LibraryApi.MAXIMUM_KEYS));
            Map<RatingKey, Work> full = new HashMap<>();
            if (observer.mayGoOn()) {
                items(some).forEach(item -> item.ratingKey().ifPresent(key -> full.put(key, Work.of(item, index))));
            }
            for (RatingKey key : some) {
                Ticked tick = Objects.requireNonNull(ticked.get(key));
                watching.add(full.getOrDefault(key, tick.work()), tick.plays(), tick.lastViewedAt());
            }
        }
    }

    /** The shares of the library that the genres of what was watched have, as the server counts them. */
    Map<Integer, Double> genreShares() {
        if (!complete) {
            return Map.of();
        }
        Map<Integer, Double> shares = new HashMap<>();
        long all = titles.rows();
        List<Map.Entry<Integer, String>> genres =
                List.copyOf(watching.genres(index, MOST_GENRES).entrySet());
        List<OptionalLong> counts = SideBySide.each(genres, genre -> countOf(genre.getValue()));
        for (int place = 0; place < genres.size(); place++) {
            int genre = genres.get(place).getKey();
            counts.get(place).ifPresent(count -> {
                if (titles.isPlausible(genre, count)) {
                    shares.put(genre, count / (double) all);
                }
            });
        }
        return shares;
    }

    /** The number of titles of a genre in the library; empty when the server does not report it, or no time is left. */
    private OptionalLong countOf(String genre) {
        if (!observer.mayGoOn()) {
            return OptionalLong.empty();
        }
        ItemQuery ofGenre = ItemQuery.all().ofType(type).where(Condition.of("genre", Condition.Operator.IS, genre));
        OptionalLong count = libraries.items(library.key(), ofGenre).count();
        observer.working("genres");
        return count;
    }

    /** Full metadata of those that are still there. */
    List<MediaItem> items(List<RatingKey> keys) {
        return new ItemLookup(libraries, observer).find(keys);
    }
}
