package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.PlayedTitleReader;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.shared.Basis;
import io.github.plex4j.mcp.tools.shared.GivenTimes;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.RangeArguments;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds titles nobody has watched for a long time. */
final class StaleTools {
    private static final String NOTE =
            "Nobody played these titles in that time, as far back as the history of all users goes, and the signed-in"
                    + " user did not mark them as watched. What other users only marked as watched is unknown.";
    private static final String PART = " These are the largest of the items this call read.";

    private final StaleSearches searches = new StaleSearches();

    List<Tool<?, ?>> tools() {
        return List.of(stale());
    }

    /** The type of items to find: whole shows, or items with files of their own. */
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
            @Inline InLibrary library,

            @Arg(required = true, min = 1, max = RangeArguments.MOST_DAYS, help = "By any user.")
            int notWatchedForDays,

            @Arg(help = "Whole shows, movies, episodes or tracks; default is shows in a library of shows.") @Nullable
            StaleType type,

            @Arg(
                    description = "date or time",
                    help = "Excludes items added later; default is the beginning of those days.")
            @Nullable
            String addedBefore,

            @Arg(min = 0) @Nullable Long minSizeBytes,
            @Inline ScanArguments scan) {}

    record StaleOutput(
            @Cut List<FaultyItem> items,
            @Inline CommonFields common,
            @Shown(Role.BACKGROUND) OffsetDateTime notWatchedSince,

            @Describe("the oldest play; earlier plays are unknown") @Shown(Role.BACKGROUND) @Nullable
            OffsetDateTime historySince,

            @Inline ScanSummary summary,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf,
            @Shown(Role.BACKGROUND) String basis) {}

    private Tool<StaleInput, StaleOutput> stale() {
        return Toolsets.HYGIENE
                .reading("find_stale")
                .selectable()
                .title("Stale titles")
                .requires(Requirements.OWNER)
                .description("Finds movies and shows that no user has watched for a number of days, the largest first.")
                .about("size", "lastViewed")
                .whenEmpty("Fewer days show more.")
                .input(StaleInput.class)
                .output(StaleOutput.class)
                .handler(this::find)
                .build();
    }

    private StaleOutput find(StaleInput input, ToolContext context) {
        String before = input.addedBefore();
        Instant addedBefore =
                before == null ? Instant.MAX : GivenTimes.of(context).moment("addedBefore", before);
        Library library = input.library().find(context);
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
                before,
                input.minSizeBytes());
        SignedInUser.askAhead(context);
        PlayedNow.askAhead(context);
        // Not remembered: a call that goes on with an earlier one must still be allowed to see the history.
        Instant historySince = new HistoryScan(context.plex().history(), scan.observer()).beginning();
        Instant now = context.clock().instant();
        Instant since = now.atZone(context.timeZone())
                .minusDays(input.notWatchedForDays())
                .toInstant();
        StaleSearches.Search known = searches.before(scan).orElseGet(() -> StaleSearches.Search.at(now, since));
        StaleSearches.Search search = known.finished() ? known : readHistory(known, scan, type);
        searches.remember(search, scan);
        Call call = new Call(input, scan, type, search, addedBefore, historySince);
        return search.finished() ? call.find() : call.notYet();
    }

    /** Reads as much of the history as there is time for, from where it was left. */
    private static StaleSearches.Search readHistory(StaleSearches.Search search, Scan scan, MediaType type) {
        PlexClient plex = scan.context().plex();
        PlayedTitleReader watched = new PlayedTitleReader(type, plex.history(), plex.libraries(), scan.observer());
        Coverage coverage = watched.add(HistoryCriteria.ALL.between(search.since(), search.unreadBefore()));
        if (coverage.complete()) {
            return search.with(watched.played(), null);
        }
        Instant oldest = coverage.coveredSince();
        if (oldest == null) {
            throw outOfTime();
        }
        return search.with(watched.played(), oldest);
    }

    /** Without the whole history nothing can be called stale. */
    private static ToolFailure outOfTime() {
        return new ToolFailure(
                FailureCode.TIMEOUT,
                "Time ran out before the history of those days was read.",
                "`Use plex-cli find-stale at a terminal, which has no time limit, or fewer days.|Use fewer"
                        + " days.`");
    }

    /** One call. */
    private final class Call {
        private final StaleInput input;
        private final Scan scan;
        private final MediaType type;
        private final StaleSearches.Search search;
        private final Instant addedBefore;
        private final @Nullable Instant historySince;
        private final PlayedNow playedNow;
        private final Times times;

        private Call(
                StaleInput input,
                Scan scan,
                MediaType type,
                StaleSearches.Search search,
                Instant addedBefore,
                @Nullable Instant historySince) {
            this.input = input;
            this.scan = scan;
            this.type = type;
            this.search = search;
            this.addedBefore = addedBefore.isBefore(search.since()) ? addedBefore : search.since();
            this.historySince = historySince;
            this.playedNow = PlayedNow.of(scan.context());
            this.times = new Times(scan.context().timeZone());
        }

        /** Without the whole history nothing can be called stale. */
        private StaleOutput notYet() {
            Instant unread = Objects.requireNonNull(search.unreadBefore());
            // The time at which reading goes on is part of the cursor, so a cursor never repeats.
            ScanPlace place = new ScanPlace(0, 0, Long.toString(unread.getEpochSecond()), null);
            ScanCursor next = new ScanCursor(0, place, null);
            String note =
                    "No result yet: the history was read back to " + times.at(unread) + ". Continue with nextCursor.";
            return output(List.of(), scan.summary(Extent.unknown(false), next, null, null, note, List.of()));
        }

        private StaleOutput find() {
            if (type.equals(MediaType.SHOW)) {
                return shows();
            }
            Set<String> playing = new HashSet<>();
            Scanned<Sized<MediaItem>> found = LargestTools.largest(scan, type, item -> size(item, playing));
            return output(
                    Scan.items(found, item -> view(item.value(), item.bytes())),
                    scan.sized(found, note(!LargestTools.areOfPart(scan, found), playing.size())));
        }

        private static String note(boolean whole, int playing) {
            String part = whole ? NOTE : NOTE + PART;
            if (playing == 0) {
                return part;
            }
            return part + " Left out because somebody is playing them now: "
                    + (playing == 1 ? "1 title." : playing + " titles.");
        }

        private StaleOutput shows() {
            ScanPlace place = scan.cursor().place();
            Optional<StaleShows.Part> known = search.shows().filter(part -> part.holds(place));
            StaleShows.Part part = known.orElseGet(() ->
                    new StaleShows(scan).read(place, this::isUntouched, this::isLarge, playedNow::contains, times));
            searches.remember(search.with(part), scan);
            Scanned<FaultyItem> found = part.from(place, scan.limit());
            List<FaultyItem> items = Scan.items(found, show -> show);
            ScanSummary summary =
                    scan.sized(found, LargestTools.withUnknown(note(part.isWhole(), part.played()), part.unknown()));
            return output(items, known.isPresent() ? summary.withoutReading() : summary);
        }

        private StaleOutput output(List<FaultyItem> items, ScanSummary summary) {
            CommonFields common = scan.common(type);
            return new StaleOutput(
                    items.stream().map(item -> item.within(common)).toList(),
                    common,
                    search.since().atZone(scan.context().timeZone()).toOffsetDateTime(),
                    times.at(historySince),
                    summary,
                    SignedInUser.of(scan.context()),
                    Basis.HISTORY);
        }

        private FaultyItem view(MediaItem item, long bytes) {
            return FaultyItem.of(item).untouched(item, bytes, times);
        }

        /**
         * The size of an item that is to be found, 0 when it is not known.
         *
         * @param playing receives the key of one that is only left out because it is played now
         */
        private Optional<Long> size(MediaItem item, Set<String> playing) {
            Optional<Long> size = Optional.of(item)
                    .filter(this::isUntouched)
                    .map(untouched -> Versions.allBytes(untouched.media()))
                    .filter(this::isLarge);
            if (size.isPresent() && playedNow.contains(item)) {
                playing.add(String.valueOf(item.rawKey()));
                return Optional.empty();
            }
            return size;
        }

        private boolean isUntouched(MediaItem item) {
            Instant added = item.facts().addedAt();
            Instant viewed = item.playback().lastViewedAt();
            return added != null
                    && added.isBefore(addedBefore)
                    && (viewed == null || viewed.isBefore(search.since()))
                    && !search.watched().contains(item)
                    && !search.watched().mayContain(item);
        }

        private boolean isLarge(long bytes) {
            Long least = input.minSizeBytes();
            return least == null || bytes >= least;
        }
    }
}
