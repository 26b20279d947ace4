package io.github.plex4j.mcp.tools;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.HistoryCriteria;
import io.github.plex4j.mcp.analytics.HistoryScan;
import io.github.plex4j.mcp.analytics.WatchedTitles;
import io.github.plex4j.mcp.analytics.hygiene.ItemPages;
import io.github.plex4j.mcp.analytics.hygiene.ItemScan;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What nobody has touched for long. */
final class StaleTools {
    private static final int PAGE = 500;
    private static final String NOTE =
            "Nobody played it in that time, by the history of all users, and the signed-in user"
                    + " has not ticked it either. What others only ticked is not known.";
    private static final String PART = " These are the largest of the part that this call read.";

    private final StaleSearches searches = new StaleSearches();

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

    record StaleOutput(
            List<FaultyItem> items,
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

    private Tool<StaleInput, StaleOutput> stale() {
        return Tool.named("find_stale")
                .title("Untouched titles")
                .description(
                        "Finds movies and shows that no user has watched for so many days and that were there all that"
                                + " time, the largest first.")
                .toolset(Toolsets.HYGIENE)
                .effect(Effect.READ)
                .input(StaleInput.class)
                .output(StaleOutput.class)
                .handler(this::find)
                .build();
    }

    private StaleOutput find(StaleInput input, ToolContext context) {
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
        StaleSearches.Search search = searches.before(scan).orElseGet(() -> begin(input, scan, type));
        searches.remember(search, context);
        return new Call(input, scan, type, search).find();
    }

    /** What was not read cannot be said to have been untouched. */
    private static StaleSearches.Search begin(StaleInput input, Scan scan, MediaType type) {
        ToolContext context = scan.context();
        PlexClient plex = context.plex();
        Instant now = context.clock().instant();
        Instant since = now.atZone(context.timeZone())
                .minusDays(input.notWatchedForDays())
                .toInstant();
        WatchedTitles watched = new WatchedTitles(type, plex.history(), plex.libraries(), scan.observer());
        if (!watched.add(HistoryCriteria.ALL.between(since, null)).complete()) {
            throw new ToolFailure(
                    FailureCode.TIMEOUT,
                    "Time ran out before the history of those days was read.",
                    "Ask plex-cli find-stale at a terminal, where there is no limit; or for fewer days.");
        }
        return new StaleSearches.Search(
                scan.question(),
                now,
                since,
                watched,
                new Times(context.timeZone()).at(new HistoryScan(plex.history(), scan.observer()).beginning()),
                Optional.empty());
    }

    /** One call. */
    private final class Call {
        private final StaleInput input;
        private final Scan scan;
        private final MediaType type;
        private final StaleSearches.Search search;
        private final Times times;
        private final Instant addedBefore;

        private Call(StaleInput input, Scan scan, MediaType type, StaleSearches.Search search) {
            this.input = input;
            this.scan = scan;
            this.type = type;
            this.search = search;
            this.times = new Times(scan.context().timeZone());
            String before = input.addedBefore();
            Instant asked = before == null ? search.since() : times.moment("addedBefore", before);
            this.addedBefore = asked.isBefore(search.since()) ? asked : search.since();
        }

        private StaleOutput find() {
            return type.equals(MediaType.SHOW) ? shows() : output(items(), NOTE, false);
        }

        private StaleOutput shows() {
            ScanPlace place = scan.cursor().place();
            Optional<StaleShows.Part> known = search.shows().filter(part -> part.holds(place));
            StaleShows.Part part =
                    known.orElseGet(() -> new StaleShows(scan).read(place, this::isUntouched, this::isLarge));
            searches.remember(search.withShows(part), scan.context());
            String note = part.isWhole() ? NOTE : NOTE + PART;
            return output(
                    part.from(place, scan.limit()),
                    String.valueOf(LargestTools.withUnknown(note, part.unknown())),
                    known.isPresent());
        }

        private StaleOutput output(Scanned<Sized<MediaItem>> found, String note, boolean known) {
            FoundItems<FaultyItem> items =
                    scan.items(found, stale -> FaultyItem.of(stale.value()).untouched(stale, times));
            ScanSummary summary = scan.summary(found, note);
            return new StaleOutput(
                    items,
                    search.since().atZone(scan.context().timeZone()).toOffsetDateTime(),
                    search.historySince(),
                    known ? summary.withoutReading() : summary);
        }

        private Scanned<Sized<MediaItem>> items() {
            FaultQueries queries =
                    FaultQueries.of(scan.context(), scan.library().key(), type);
            ItemPages pages = queries.bySize().orElseGet(queries::all);
            return new ItemScan(pages, scan.observer(), PAGE)
                    .find(
                            scan.cursor().place(),
                            scan.limit(),
                            rows -> rows.stream()
                                    .map(row -> new Sized<>(
                                            row,
                                            Versions.largestBytes(row.media()).orElse(0L)))
                                    .map(row -> Optional.of(row)
                                            .filter(sized -> isUntouched(sized.value()))
                                            .filter(this::isLarge))
                                    .toList());
        }

        private boolean isUntouched(MediaItem item) {
            Instant added = item.facts().addedAt();
            Instant viewed = item.playback().lastViewedAt();
            return added != null
                    && added.isBefore(addedBefore)
                    && (viewed == null || viewed.isBefore(search.since()))
                    && !search.watched().contains(item);
        }

        private boolean isLarge(Sized<MediaItem> sized) {
            Long least = input.minSizeBytes();
            return least == null || sized.bytes() >= least;
        }
    }
}
