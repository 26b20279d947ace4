package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.ItemScan;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.ShowSize;
import io.github.plex4j.mcp.analytics.hygiene.LargestScan.Sized;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
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
    private static final int PAGE = 500;
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
                        lists.of(MediaType.SHOW),
                        lists.of(MediaType.EPISODE),
                        scan.cursor().place(),
                        scan.limit());
        String note = note(scan, scanned);
        int unknown = scanned.found().stream()
                .mapToInt(show -> show.value().value().unknown())
                .sum();
        return answer(scan, scanned, FaultyItem::of, withUnknown(note, unknown));
    }

    private static FaultyItems items(LargestInput input, Scan scan) {
        MediaType type = Scan.playable(scan.library(), input.type());
        HygieneQueries queries =
                HygieneQueries.of(scan.context(), scan.library().key(), type);
        Optional<Paged<MediaItem>> sorted = queries.bySize();
        if (sorted.isPresent()) {
            Scanned<Sized<MediaItem>> scanned = new ItemScan(sorted.get(), scan.observer(), PAGE)
                    .find(
                            scan.cursor().place(),
                            scan.limit(),
                            rows -> rows.stream()
                                    .map(row ->
                                            Versions.largestBytes(row.media()).map(bytes -> new Sized<>(row, bytes)))
                                    .toList(),
                            Sized::bytes);
            return answer(scan, scanned, sized -> FaultyItem.of(sized.value()), null);
        }
        Scanned<Sized<MediaItem>> scanned = new LargestScan(scan.observer())
                .items(queries.all(), scan.cursor().place(), scan.limit(), item -> Versions.largestBytes(item.media()));
        return answer(scan, scanned, sized -> FaultyItem.of(sized.value()), note(scan, scanned));
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
        boolean whole = scanned.tally() != null || scan.cursor().tally() != null;
        return whole ? null : PART;
    }

    private static <T> FaultyItems answer(
            Scan scan, Scanned<T> scanned, Function<T, FaultyItem> view, @Nullable String note) {
        return new FaultyItems(Scan.items(scanned, view), scan.sized(scanned, note));
    }
}
