package io.github.plex4j.mcp.tools;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.HistoryCriteria;
import io.github.plex4j.mcp.analytics.HistoryScan;
import io.github.plex4j.mcp.analytics.WatchedTitles;
import io.github.plex4j.mcp.analytics.hygiene.Found;
import io.github.plex4j.mcp.analytics.hygiene.ItemPages;
import io.github.plex4j.mcp.analytics.hygiene.ItemScan;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.ShowSize;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.tool.Arg;
import io.github.plex4j.mcp.tool.Cuttable;
import io.github.plex4j.mcp.tool.Describe;
import io.github.plex4j.mcp.tool.Effect;
import io.github.plex4j.mcp.tool.FailureCode;
import io.github.plex4j.mcp.tool.Inline;
import io.github.plex4j.mcp.tool.KeyKind;
import io.github.plex4j.mcp.tool.Tool;
import io.github.plex4j.mcp.tool.ToolContext;
import io.github.plex4j.mcp.tool.ToolFailure;
import io.github.plex4j.mcp.tools.Libraries.Library;
import io.github.plex4j.mcp.tools.filter.FaultQueries;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What nobody has touched for long. */
final class StaleTools {
    private static final int PAGE = 500;
    private static final String NOTE =
            "Nobody played it in that time, by the history of all users, and the signed-in user"
                    + " has not ticked it either. What others only ticked is not known.";

    List<Tool<?, ?>> tools() {
        return List.of(stale());
    }

    /** What is looked at: whole shows, or what has files of its own. */
    enum StaleType {
        MOVIE,
        SHOW,
        EPISODE,
        TRACK;

        ItemType itemType() {
            return ItemType.valueOf(name());
        }
    }

    record StaleInput(
            @Arg(required = true, key = KeyKind.DIGITS_OR_NAME, description = "key or title")
            String libraryKey,

            @Arg(required = true, min = 1, max = RangeArguments.MOST_DAYS, description = "by any user")
            int notWatchedForDays,

            @Arg(help = "Whole shows, or movies, episodes, tracks; default is shows in a library of shows.") @Nullable
            StaleType type,

            @Arg(
                    description = "date or time",
                    help = "What was added later is left out; default is the beginning of those days.")
            @Nullable
            String addedBefore,

            @Arg(min = 0) @Nullable Long minSizeBytes,
            @Inline ScanArguments scan) {}

    record StaleItem(
            @Nullable String ratingKey,
            String type,
            String title,
            @Nullable Integer year,
            @Nullable String show,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable String artist,
            @Nullable String editionTitle,
            @Nullable Integer episodeCount,

            @Describe("of the largest version; of a show all files") @Nullable
            Long sizeBytes,

            @Nullable OffsetDateTime addedAt,

            @Describe("by the signed-in user") @Nullable OffsetDateTime lastViewedAt) {

        private static StaleItem of(MediaItem item, @Nullable Long bytes, @Nullable Integer episodes, Times times) {
            return new StaleItem(
                    item.ratingKey().isPresent() ? item.rawKey() : null,
                    item.type().text(),
                    item.title(),
                    item.facts().year(),
                    item.place().show(),
                    item.place().season(),
                    item.place().episode(),
                    item.place().artist(),
                    item.facts().editionTitle(),
                    episodes,
                    bytes,
                    times.at(item.facts().addedAt()),
                    times.at(item.playback().lastViewedAt()));
        }
    }

    record StaleOutput(
            List<StaleItem> items,
            OffsetDateTime notWatchedSince,

            @Describe("the oldest play; before that, nothing is known") @Nullable
            OffsetDateTime historySince,

            @Inline ScanSummary summary)
            implements Cuttable<StaleOutput> {
        @Override
        public int itemCount() {
            return items.size();
        }

        @Override
        public StaleOutput cutTo(int kept) {
            return new StaleOutput(
                    items.subList(0, kept), notWatchedSince, historySince, summary.cutBefore(items, kept));
        }
    }

    private static Tool<StaleInput, StaleOutput> stale() {
        return Tool.named("find_stale")
                .title("Untouched titles")
                .description(
                        "Finds movies and shows that no user has watched for so many days and that were there all that"
                                + " time, the largest first.")
                .toolset(Toolsets.HYGIENE)
                .effect(Effect.READ)
                .input(StaleInput.class)
                .output(StaleOutput.class)
                .handler(StaleTools::find)
                .build();
    }

    private static StaleOutput find(StaleInput input, ToolContext context) {
        Library library = Libraries.find(context, input.libraryKey());
        StaleType wanted = input.type();
        MediaType top = LibraryTypes.levels(library).get(0);
        MediaType type = wanted == null && top.equals(MediaType.SHOW)
                ? top
                : wanted == null ? Scan.playable(library, null) : LibraryTypes.require(library, wanted.itemType());
        Scan scan = Scan.of(
                "find_stale",
                context,
                library,
                input.scan(),
                type,
                input.notWatchedForDays(),
                input.addedBefore(),
                input.minSizeBytes());
        return new Search(input, scan, type).find();
    }

    /** One call. */
    private static final class Search {
        private final StaleInput input;
        private final Scan scan;
        private final MediaType type;
        private final PlexClient plex;
        private final ContextObserver observer;
        private final Times times;
        private final Instant since;
        private final Instant addedBefore;
        private final WatchedTitles watched;

        private Search(StaleInput input, Scan scan, MediaType type) {
            ToolContext context = scan.context();
            this.input = input;
            this.scan = scan;
            this.type = type;
            this.plex = context.plex();
            this.observer = scan.observer();
            this.times = new Times(context.timeZone());
            this.since = context.clock()
                    .instant()
                    .atZone(context.timeZone())
                    .minusDays(input.notWatchedForDays())
                    .toInstant();
            String before = input.addedBefore();
            Instant asked = before == null ? since : times.moment("addedBefore", before);
            this.addedBefore = asked.isBefore(since) ? asked : since;
            this.watched = new WatchedTitles(type, plex.history(), plex.libraries(), observer);
        }

        private StaleOutput find() {
            HistoryScan.Coverage coverage = watched.add(HistoryCriteria.ALL.between(since, null));
            if (!coverage.complete()) {
                throw outOfTime();
            }
            boolean shows = type.equals(MediaType.SHOW);
            Scanned<Sized<MediaItem>> found = shows ? shows() : items();
            FoundItems<StaleItem> items = scan.items(
                    found,
                    stale -> StaleItem.of(
                            stale.value(),
                            stale.bytes() > 0 ? (Long) stale.bytes() : null,
                            shows ? stale.value().contents().leaves() : null,
                            times));
            return new StaleOutput(
                    items,
                    since.atZone(scan.context().timeZone()).toOffsetDateTime(),
                    times.at(new HistoryScan(plex.history(), observer).beginning()),
                    scan.summary(found, NOTE));
        }

        /** What was not read cannot be said to have been untouched. */
        private static ToolFailure outOfTime() {
            return new ToolFailure(
                    FailureCode.TIMEOUT,
                    "Time ran out before all that has to be known was read.",
                    "Ask plex-cli find-stale at a terminal, where there is no limit; or for fewer days, or without whole shows.");
        }

        private Scanned<Sized<MediaItem>> items() {
            FaultQueries queries =
                    FaultQueries.of(scan.context(), scan.library().key(), type);
            ItemPages pages = queries.bySize().orElseGet(queries::all);
            return new ItemScan(pages, observer, PAGE)
                    .find(
                            scan.cursor().place(),
                            scan.limit(),
                            rows -> rows.stream()
                                    .map(row -> new Sized<>(
                                            row,
                                            Versions.largestBytes(row.media()).orElse(0L)))
                                    .map(row -> Optional.of(row).filter(this::isStale))
                                    .toList());
        }

        private boolean isStale(Sized<MediaItem> sized) {
            MediaItem item = sized.value();
            Instant added = item.facts().addedAt();
            Instant viewed = item.playback().lastViewedAt();
            Long least = input.minSizeBytes();
            return added != null
                    && added.isBefore(addedBefore)
                    && (viewed == null || viewed.isBefore(since))
                    && (least == null || sized.bytes() >= least)
                    && !watched.contains(item);
        }

        /** A show is as large as its episodes, so all of them are read; the cursor counts the shows found. */
        private Scanned<Sized<MediaItem>> shows() {
            SortedLists lists = new SortedLists(plex.libraries(), scan.library().key());
            Scanned<Sized<ShowSize>> sizes = new LargestScan(observer)
                    .shows(
                            lists.of(MediaType.SHOW),
                            lists.of(MediaType.EPISODE),
                            ScanPlace.START,
                            Integer.MAX_VALUE / 2);
            if (!sizes.complete()) {
                throw outOfTime();
            }
            Map<String, MediaItem> byKey = readShows(lists.of(MediaType.SHOW));
            List<Sized<MediaItem>> stale = new ArrayList<>();
            for (Found<Sized<ShowSize>> size : sizes.found()) {
                MediaItem show = byKey.get(String.valueOf(size.value().value().rawKey()));
                if (show != null) {
                    Optional.of(new Sized<>(show, size.value().bytes()))
                            .filter(this::isStale)
                            .ifPresent(stale::add);
                }
            }
            return part(stale, sizes.end());
        }

        private Map<String, MediaItem> readShows(ItemPages pages) {
            Map<String, MediaItem> byKey = new HashMap<>();
            Optional<Long> next = Optional.of(0L);
            while (next.isPresent()) {
                scan.context().cancellation().throwIfCancelled();
                Page<MediaItem> page = pages.page(new PageRequest(next.get(), PAGE));
                page.items().forEach(show -> byKey.put(String.valueOf(show.rawKey()), show));
                next = page.nextOffset().stream().boxed().findFirst();
            }
            return byKey;
        }

        private Scanned<Sized<MediaItem>> part(List<Sized<MediaItem>> stale, long read) {
            int from = (int) Math.min(scan.cursor().place().offset(), stale.size());
            int to = Math.min(from + scan.limit(), stale.size());
            List<Found<Sized<MediaItem>>> found = new ArrayList<>();
            for (int index = from; index < to; index++) {
                found.add(new Found<>(stale.get(index), new ScanPlace(index, 0, null, null)));
            }
            ScanPlace next = to < stale.size() ? new ScanPlace(to, 0, null, null) : null;
            return new Scanned<>(found, 0, read, next);
        }
    }
}
