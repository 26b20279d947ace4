package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.ItemScan;
import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.hygiene.Tally;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.tools.filter.HygieneQueries;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.PlayedType;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Items of low resolution or bit rate. */
final class QualityTools {
    private static final int PAGE = 500;

    List<Tool<?, ?>> tools() {
        return List.of(lowQuality());
    }

    record QualityInput(
            @Inline InLibrary library,

            @Arg(
                    allowed = {"480", "576", "720", "1080", "4k"},
                    suffix = "p")
            @Nullable
            String resolutionBelow,

            @Arg(min = 1, max = QualityInput.MOST_KILOBITS) @Nullable
            Integer bitrateBelowKbps,

            @Arg @Nullable PlayedType type,
            @Inline ScanArguments scan) {
        static final int MOST_KILOBITS = 1_000_000;

        QualityInput {
            if (resolutionBelow == null && bitrateBelowKbps == null) {
                throw ToolFailure.invalidInput(
                        "Specify at least one threshold.", "Use `resolutionBelow`, `bitrateBelowKbps` or both.");
            }
        }
    }

    private static Tool<QualityInput, FaultyItems> lowQuality() {
        return Toolsets.HYGIENE
                .reading("find_low_quality")
                .selectable()
                .title("Low quality")
                .description("Finds movies, episodes or tracks whose best version is below a resolution or a bit rate.")
                .about("resolution", "bitrate")
                .whenEmpty("A higher `resolutionBelow` or `bitrateBelowKbps` finds more.")
                .input(QualityInput.class)
                .output(FaultyItems.class)
                .handler(QualityTools::find)
                .build();
    }

    private static FaultyItems find(QualityInput input, ToolContext context) {
        Library library = input.library().find(context);
        MediaType type = Scan.playable(library, input.type());
        if (input.resolutionBelow() != null && type.equals(MediaType.TRACK)) {
            throw ToolFailure.invalidInput("Tracks have no resolution.", "Use `bitrateBelowKbps` alone.");
        }
        Scan scan = Scan.of(
                "find_low_quality",
                context,
                library,
                input.scan(),
                type,
                input.resolutionBelow(),
                input.bitrateBelowKbps());
        return new Search(scan, type, stages(input, HygieneQueries.of(context, library.key(), type))).find();
    }

    /**
     * One list to look through.
     *
     * @param pages empty when nothing can be in it
     * @param low   which of its items are found
     */
    private record Stage(Optional<Paged<MediaItem>> pages, Predicate<MediaItem> low) {}

    /** The server takes several filters for "and", so for "or" one list is read after the other. */
    private static List<Stage> stages(QualityInput input, HygieneQueries queries) {
        List<Stage> stages = new ArrayList<>();
        String resolution = input.resolutionBelow();
        Integer bitrate = input.bitrateBelowKbps();
        OptionalInt lines = resolution == null ? OptionalInt.empty() : Versions.lines(resolution);
        Predicate<MediaItem> lowResolution = item -> isBelow(Versions.bestLines(item.media()), lines.orElse(0));
        if (lines.isPresent()) {
            stages.add(new Stage(ofResolutionBelow(lines.getAsInt(), queries), lowResolution));
        }
        if (bitrate != null) {
            Predicate<MediaItem> lowBitrate = item -> isBelow(Versions.bestBitrate(item.media()), bitrate);
            stages.add(
                    new Stage(Optional.of(queries.ofBitrateTo(bitrate - 1)), lowBitrate.and(lowResolution.negate())));
        }
        return stages;
    }

    private static Optional<Paged<MediaItem>> ofResolutionBelow(int lines, HygieneQueries queries) {
        Optional<List<FilterValue>> listed = queries.resolutions();
        if (listed.isEmpty()) {
            return Optional.of(queries.all());
        }
        List<FilterValue> below = listed.get().stream()
                .filter(value -> isBelow(Versions.lines(value.key()), lines))
                .toList();
        return below.isEmpty() ? Optional.empty() : Optional.of(queries.ofResolution(below));
    }

    private static boolean isBelow(OptionalInt value, int bound) {
        return value.isPresent() && value.getAsInt() < bound;
    }

    /** Looks through one list after the other, from the cursor's on. */
    private static final class Search {
        private final Scan scan;
        private final MediaType type;
        private final List<Stage> stages;
        private final List<FaultyItem> items = new ArrayList<>();
        private final List<String> cursors = new ArrayList<>();
        private Extent extent = Extent.EMPTY;
        private Tally tally = Tally.NONE;
        private boolean whole;

        private Search(Scan scan, MediaType type, List<Stage> stages) {
            this.scan = scan;
            this.type = type;
            this.stages = stages;
            this.whole = scan.cursor().equals(ScanCursor.START);
        }

        private FaultyItems find() {
            ScanCursor from = scan.cursor().within(stages.size());
            extent = from.stage() == 0 ? Extent.EMPTY : Extent.unknown(true);
            ScanCursor next = null;
            for (int stage = from.stage(); stage < stages.size(); stage++) {
                ScanPlace place = stage == from.stage() ? from.place() : ScanPlace.START;
                ScanPlace following = next == null || whole ? look(stage, place) : skip(place);
                next = next == null && following != null ? new ScanCursor(stage, following, null) : next;
            }
            Tally known = whole ? tally : scan.cursor().tally();
            ScanCursor following = next == null ? null : new ScanCursor(next.stage(), next.place(), known);
            return new FaultyItems(
                    items, scan.common(type), scan.summary(extent, following, known, null, null, cursors));
        }

        /** Returns where to go on in that list; null at its end. */
        private @Nullable ScanPlace look(int number, ScanPlace place) {
            Stage stage = stages.get(number);
            if (stage.pages().isEmpty()) {
                return null;
            }
            if (number > scan.cursor().stage() && !scan.observer().mayGoOn()) {
                return skip(place);
            }
            Scanned<MediaItem> scanned = new ItemScan(stage.pages().get(), scan.observer(), PAGE)
                    .find(
                            place,
                            scan.limit() - items.size(),
                            rows -> rows.stream()
                                    .map(row -> Optional.of(row).filter(stage.low()))
                                    .toList(),
                            item -> 0L);
            scanned.found().forEach(each -> items.add(FaultyItem.of(each.value())));
            cursors.addAll(scan.cursors(scanned, number, scan.cursor().tally()));
            extent = extent.and(scanned.extent());
            whole &= scanned.tally() != null;
            tally = scanned.tally() == null ? tally : tally.and(scanned.tally());
            return scanned.next();
        }

        private ScanPlace skip(ScanPlace place) {
            extent = extent.and(Extent.unknown(false));
            whole = false;
            return place;
        }
    }
}
