package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.ShowSize;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.SharedSortTitles;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.filter.HygieneQueries;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PlayedType;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items that take the most space. */
final class LargestTools {
    private static final String PART =
            "The largest of the items this call read; continue with nextCursor and take the largest of all answers.";

    List<Tool<?, ?>> tools() {
        return List.of(largest());
    }

    /** The groups that sizes are added up in. */
    enum GroupBy {
        SHOW
    }

    record LargestInput(
            @Inline InLibrary library,

            @Arg(help = "Adds up all episodes of each show.") @Nullable
            GroupBy groupBy,

            @Arg @Nullable PlayedType type,
            @Inline ScanArguments scan) {}

    private static Tool<LargestInput, FaultyItems> largest() {
        return Toolsets.HYGIENE
                .reading("find_largest")
                .selectable()
                .title("Largest files")
                .description(
                        "Finds what takes the most space: the largest movies, episodes or tracks first, or whole shows "
                                + "with `groupBy`=show.")
                .about("size")
                .whenEmpty("`get_library_stats` shows the content of the library.")
                .input(LargestInput.class)
                .output(FaultyItems.class)
                .handler(LargestTools::find)
                .build();
    }

    private static FaultyItems find(LargestInput input, ToolContext context) {
        Library library = input.library().find(context);
        Scan scan = Scan.of("find_largest", context, library, input.scan(), input.groupBy(), input.type());
        return input.groupBy() == GroupBy.SHOW ? shows(input, scan) : items(input, scan);
    }

    private static FaultyItems shows(LargestInput input, Scan scan) {
        boolean hasShows = LibraryTypes.levels(scan.library()).contains(MediaType.EPISODE);
        boolean fits = input.type() == null || input.type() == PlayedType.EPISODE;
        if (!hasShows || !fits) {
            throw ToolFailure.invalidInput(
                    "Only episodes can be grouped by show.",
                    "Use a library of shows and no `type`, or omit `groupBy`.");
        }
        SortedLists lists = new SortedLists(scan.context(), scan.library().key());
        Scanned<Sized<ShowSize>> scanned = new LargestScan(scan.observer())
                .shows(
                        new SharedSortTitles(lists.of(MediaType.SHOW), scan.observer()),
                        lists.of(MediaType.EPISODE),
                        scan.cursor().place(),
                        scan.limit());
        String note = note(scan, scanned);
        int unknown = scanned.found().stream()
                .mapToInt(show -> show.value().value().unknown())
                .sum();
        return answer(scan, MediaType.SHOW, scanned, FaultyItem::of, withUnknown(note, unknown));
    }

    private static FaultyItems items(LargestInput input, Scan scan) {
        MediaType type = Scan.playable(scan.library(), input.type());
        Scanned<Sized<MediaItem>> scanned = largest(scan, type, item -> Versions.knownBytes(item.media()));
        return answer(scan, type, scanned, sized -> FaultyItem.of(sized.value()), note(scan, scanned));
    }

    /** The largest items, which the server is asked to give first. */
    static Scanned<Sized<MediaItem>> largest(Scan scan, MediaType type, Function<MediaItem, Optional<Long>> sizes) {
        HygieneQueries queries =
                HygieneQueries.of(scan.context(), scan.library().key(), type);
        Optional<Paged<MediaItem>> sorted = queries.bySize();
        return new LargestScan(scan.observer())
                .items(
                        sorted.orElseGet(queries::all),
                        sorted.isPresent(),
                        scan.cursor().place(),
                        scan.limit(),
                        sizes);
    }

    /** The note, and that the sizes may be too small where they are. */
    static @Nullable String withUnknown(@Nullable String note, int unknown) {
        if (unknown == 0) {
            return note;
        }
        String added = unknown + " versions of episodes have no known size and are not included.";
        return note == null ? added : note + ' ' + added;
    }

    private static @Nullable String note(Scan scan, Scanned<?> scanned) {
        return areOfPart(scan, scanned) ? PART : null;
    }

    /** Whether items that were not read may be larger than these. */
    static boolean areOfPart(Scan scan, Scanned<?> scanned) {
        boolean whole = scanned.tally() != null || scan.cursor().tally() != null;
        return LargestScan.areOfPart(scanned, whole);
    }

    private static <T> FaultyItems answer(
            Scan scan, MediaType type, Scanned<T> scanned, Function<T, FaultyItem> view, @Nullable String note) {
        return new FaultyItems(Scan.items(scanned, view), scan.common(type), scan.sized(scanned, note));
    }
}
