package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.ItemScan;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.Subtitles;
import io.github.plex4j.mcp.analytics.language.Language;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.HygieneQueries;
import io.github.plex4j.mcp.tools.filter.NamedLanguage;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PlayedType;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items without a match, and items without subtitles in a language. */
final class HygieneTools {
    private static final int PAGE = 500;

    List<Tool<?, ?>> tools() {
        return List.of(unmatched(), missingSubtitles());
    }

    record UnmatchedInput(
            @Inline InLibrary library,
            @Arg @Nullable ItemType type,
            @Inline ScanArguments scan) {}

    private static Tool<UnmatchedInput, FaultyItems> unmatched() {
        return Toolsets.HYGIENE
                .reading("find_unmatched")
                .selectable()
                .title("Unmatched items")
                .description("Finds items Plex could not match: they have no poster or details.")
                .about("file")
                .whenEmpty("Every scanned item is matched.")
                .input(UnmatchedInput.class)
                .output(FaultyItems.class)
                .handler(HygieneTools::findUnmatched)
                .build();
    }

    private static FaultyItems findUnmatched(UnmatchedInput input, ToolContext context) {
        Library library = input.library().find(context);
        MediaType type = LibraryTypes.require(library, input.type());
        Scan scan = Scan.of("find_unmatched", context, library, input.scan(), type);
        HygieneQueries.Sifted unmatched =
                HygieneQueries.of(context, library.key(), type).unmatched();
        Scanned<MediaItem> scanned = new ItemScan(unmatched.list(), scan.observer(), PAGE)
                .find(scan.cursor().place(), scan.limit(), rows -> wanted(unmatched, rows), item -> 0L);
        boolean personal = String.valueOf(library.section().agent()).endsWith(".none");
        String note = personal ? "This library has no agent, so its items are not meant to be matched." : null;
        return new FaultyItems(Scan.items(scanned, FaultyItem::of), scan.common(type), scan.summary(scanned, note));
    }

    private static List<Optional<MediaItem>> wanted(HygieneQueries.Sifted unmatched, List<MediaItem> rows) {
        Set<@Nullable String> keys =
                unmatched.wanted().apply(rows).stream().map(MediaItem::rawKey).collect(Collectors.toSet());
        return rows.stream()
                .map(row -> Optional.of(row).filter(each -> keys.contains(each.rawKey())))
                .toList();
    }

    record SubtitlesInput(
            @Inline InLibrary library,

            @Arg(required = true, description = "English, en or eng")
            String language,

            @Arg @Nullable PlayedType type,
            @Inline ScanArguments scan) {}

    private static Tool<SubtitlesInput, FaultyItems> missingSubtitles() {
        return Toolsets.HYGIENE
                .reading("find_missing_subtitles")
                .selectable()
                .title("Missing subtitles")
                .description(
                        "Finds movies or episodes without subtitles in a language, in or beside their files. Forced"
                                + " ones count; burnt-in ones are not seen.")
                .about("subtitles")
                .whenEmpty("Every scanned item has them.")
                .input(SubtitlesInput.class)
                .output(FaultyItems.class)
                .handler(HygieneTools::findMissingSubtitles)
                .build();
    }

    private static FaultyItems findMissingSubtitles(SubtitlesInput input, ToolContext context) {
        Library library = input.library().find(context);
        MediaType type = Scan.playable(library, input.type());
        if (!type.equals(MediaType.MOVIE) && !type.equals(MediaType.EPISODE)) {
            throw ToolFailure.invalidInput("Items of type " + type + " have no subtitles.", "Use movies or episodes.");
        }
        Scan scan = Scan.of(
                "find_missing_subtitles", context, library, input.scan(), type, UntrustedText.folded(input.language()));
        HygieneQueries queries = HygieneQueries.of(context, library.key(), type);
        List<FilterValue> languages = queries.subtitleLanguages().orElse(List.of());
        NamedLanguage wanted =
                NamedLanguage.of(input.language(), languages).orElseThrow(() -> unknown(input.language(), languages));
        Paged<MediaItem> list = wanted.listed().isEmpty() ? queries.all() : queries.withoutSubtitles(wanted.listed());
        ItemLookup lookup = new ItemLookup(context.plex().libraries(), scan.observer());
        Scanned<MediaItem> scanned = new ItemScan(list, scan.observer(), LibraryApi.MAXIMUM_KEYS)
                .find(
                        scan.cursor().place(),
                        scan.limit(),
                        items -> without(wanted.language(), items, lookup),
                        item -> 0L);
        return new FaultyItems(
                Scan.items(scanned, item -> FaultyItem.of(item, Subtitles.languages(item))),
                scan.common(type),
                scan.summary(scanned, null));
    }

    /** Rows of lists hold no streams, so all items of a page are asked for at once. */
    private static List<Optional<MediaItem>> without(Language language, List<MediaItem> rows, ItemLookup lookup) {
        List<RatingKey> keys =
                rows.stream().flatMap(row -> row.ratingKey().stream()).toList();
        Map<RatingKey, MediaItem> full = lookup.find(keys).stream()
                .filter(item -> item.ratingKey().isPresent())
                .collect(Collectors.toMap(
                        item -> item.ratingKey().orElseThrow(), Function.identity(), (first, again) -> first));
        return rows.stream()
                .map(row -> row.ratingKey().flatMap(key -> Optional.ofNullable(full.get(key))))
                .map(item -> item.filter(known -> !known.media().isEmpty() && !Subtitles.areIn(language, known)))
                .toList();
    }

    private static ToolFailure unknown(String text, List<FilterValue> values) {
        List<String> nearest =
                NearestNames.of(text, values.stream().map(FilterValue::title).toList());
        return ToolFailure.notFound(
                "Unknown language " + UntrustedText.quoted(text, 60) + ".",
                "Use an English name, the language's own name or a code, such as German, Deutsch, de or deu."
                        + (nearest.isEmpty() ? "" : " The library has: " + String.join(", ", nearest) + "."));
    }
}
