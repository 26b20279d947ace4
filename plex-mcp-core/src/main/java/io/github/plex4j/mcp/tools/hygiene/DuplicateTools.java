package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.DuplicateScan;
import io.github.plex4j.mcp.analytics.hygiene.Duplicates;
import io.github.plex4j.mcp.analytics.hygiene.Duplicates.MatchedBy;
import io.github.plex4j.mcp.analytics.hygiene.Found;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
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
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items that are there more than once. */
final class DuplicateTools {
    private static final int MOST_SHOWN = 10;
    private static final String SPARE = "`totalBytes|The total` counts all but the largest copy of each title.";

    private static final String PART = "Copies whose titles sort differently are found only if one call reads both; a "
            + "higher limit lets a call read more.";

    List<Tool<?, ?>> tools() {
        return List.of(duplicates());
    }

    record DuplicatesInput(
            @Inline InLibrary library,

            @Arg(defaultValue = "false", description = "with other libraries of that type")
            boolean acrossLibraries,

            @Arg @Nullable ItemType type,
            @Inline ScanArguments scan) {}

    record DuplicatesView(
            @Describe("guid: the same title; title: the same name and year, or show and numbers, perhaps another work; "
                    + "versions: one item with two versions of one resolution")
            MatchedBy matchedBy,

            @Shown(Role.NAME) String title,
            @Shown(Role.ADDITION) @Nullable Integer year,
            @Describe("the first ten") @Shown(Role.MEMBERS) List<FaultyItem> items,
            @Shown(Role.DETAIL) int itemCount) {}

    record DuplicatesOutput(
            @Cut List<DuplicatesView> items,
            @Inline CommonFields common,
            @Inline ScanSummary summary) {}

    private static Tool<DuplicatesInput, DuplicatesOutput> duplicates() {
        return Toolsets.HYGIENE
                .reading("find_duplicates")
                .selectable()
                .title("Duplicates")
                .description("Finds titles that exist more than once: same guid, else same title and year. Editions and"
                        + " versions of one item are no duplicates.")
                .about("file", "size")
                .whenEmpty("`acrossLibraries` also compares other libraries.")
                .input(DuplicatesInput.class)
                .output(DuplicatesOutput.class)
                .handler(DuplicateTools::find)
                .build();
    }

    private static DuplicatesOutput find(DuplicatesInput input, ToolContext context) {
        Library library = input.library().find(context);
        MediaType type = LibraryTypes.require(library, input.type());
        if (type.equals(MediaType.SEASON) || type.equals(MediaType.PHOTO)) {
            throw ToolFailure.invalidInput(
                    "Items of type " + type + " cannot be compared.",
                    "Use movies, shows, episodes, artists, albums or tracks.");
        }
        Scan scan = Scan.of("find_duplicates", context, library, input.scan(), type, input.acrossLibraries());
        LibraryApi libraries = context.plex().libraries();
        SortedLists lists = new SortedLists(context, library.key());
        boolean everywhere = input.acrossLibraries();
        DuplicateScan search = new DuplicateScan(
                everywhere ? lists.everywhere(type) : lists.of(type),
                scan.observer(),
                item -> !everywhere || item.place().section().equals(Optional.of(library.key())));
        Scanned<Duplicates> listed = search.find(scan.cursor().place(), scan.limit());
        Map<RatingKey, MediaItem> items = items(listed, new ItemLookup(libraries, scan.observer()));
        Scanned<Duplicates> scanned = listed.only(duplicates -> isStill(duplicates, items));
        boolean whole = scanned.tally() != null || scan.cursor().tally() != null;
        CommonFields common = everywhere ? new CommonFields(null, type.text()) : scan.common(type);
        return new DuplicatesOutput(
                Scan.items(scanned, duplicates -> view(duplicates, items, common)),
                common,
                scan.sized(scanned, whole ? spare(scanned) : PART));
    }

    private static @Nullable String spare(Scanned<Duplicates> scanned) {
        return scanned.found().isEmpty() ? null : SPARE;
    }

    private static Map<RatingKey, MediaItem> items(Scanned<Duplicates> scanned, ItemLookup lookup) {
        List<RatingKey> keys = scanned.found().stream()
                .map(Found::value)
                .flatMap(duplicates -> duplicates.keys().stream().limit(MOST_SHOWN))
                .toList();
        Map<RatingKey, MediaItem> items = new HashMap<>();
        lookup.find(keys).forEach(item -> item.ratingKey().ifPresent(key -> items.put(key, item)));
        if (items.isEmpty() && !keys.isEmpty()) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server lists these items but cannot find any of them by its key.",
                    "Check the proxy in front of the server.");
        }
        return items;
    }

    /** Of items that were removed a moment ago, the one that is left is no duplicate. */
    private static boolean isStill(Duplicates duplicates, Map<RatingKey, MediaItem> items) {
        long left = duplicates.keys().stream()
                .limit(MOST_SHOWN)
                .filter(items::containsKey)
                .count();
        return left >= Math.min(2, duplicates.keys().size());
    }

    private static DuplicatesView view(Duplicates duplicates, Map<RatingKey, MediaItem> items, CommonFields common) {
        List<FaultyItem> shown = new ArrayList<>();
        for (RatingKey key : duplicates.keys()) {
            MediaItem item = items.get(key);
            if (item != null) {
                shown.add(FaultyItem.withVersions(item).within(common));
            }
        }
        return new DuplicatesView(
                duplicates.matchedBy(),
                shown.isEmpty() ? "" : shown.get(0).title(),
                shown.isEmpty() ? null : shown.get(0).year(),
                shown,
                duplicates.keys().size());
    }
}
