package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.LibraryFolders;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the values of a filter in the items of a section, where the server lists none. For one call. */
final class RowValues {
    /** With more, the answer would be a list of the library. */
    private static final int MOST_VALUES = 20_000;

    private final FilterName name;
    private final ItemLookup lookup;
    private final LibraryFolders folders;
    private final Map<String, FilterValue> counted = new HashMap<>();
    private long scanned;
    private @Nullable Long total;

    private RowValues(FilterName name, ToolContext context) {
        this.name = name;
        this.lookup = new ItemLookup(context.plex().libraries(), new ContextObserver(context));
        this.folders =
                name == FilterName.FILE ? new LibraryFolders(Libraries.sections(context)) : LibraryFolders.UNKNOWN;
    }

    /** Whether items of a type show the values of a filter. */
    static boolean tell(FilterName name, MediaType type) {
        return switch (name) {
            case RESOLUTION, VIDEO_CODEC, AUDIO_CODEC, AUDIO_CHANNELS_FROM, HDR, FILE -> RowAnswers.tell(name, type);
            default -> false;
        };
    }

    /**
     * Reads the items of a section as far as time allows.
     *
     * @param wanted the values to count
     * @return the values, those that most items have first
     * @throws ToolFailure if there are too many values
     */
    static ValuesOfFilter read(
            ToolContext context, SectionKey section, MediaType type, FilterName name, Predicate<String> wanted) {
        RowValues values = new RowValues(name, context);
        boolean whole = new ListReader(new ContextObserver(context))
                .read(
                        context.plex()
                                .libraries()
                                .items(section, ItemQuery.all().ofType(type))
                                .checked(page -> values.total = page.total()),
                        "items",
                        rows -> values.count(rows, wanted))
                .isComplete();
        return new ValuesOfFilter(values.ranked(), whole, values.scanned, values.of(whole));
    }

    private void count(List<MediaItem> rows, Predicate<String> wanted) {
        Map<RatingKey, MediaItem> complete = new HashMap<>();
        List<RatingKey> keys = rows.stream()
                .filter(this::isOpen)
                .flatMap(row -> row.ratingKey().stream())
                .toList();
        lookup.find(keys).forEach(item -> item.ratingKey().ifPresent(key -> complete.put(key, item)));
        for (MediaItem row : rows) {
            MediaItem item = row.ratingKey().map(complete::get).orElse(row);
            values(item).distinct().filter(wanted).forEach(this::count);
        }
        scanned += rows.size();
    }

    /** Whether only full metadata shows the values. */
    private boolean isOpen(MediaItem row) {
        return RowAnswers.needsFullItem(name) || row.media().isEmpty();
    }

    private void count(String value) {
        counted.merge(
                name.isCodec() ? Codecs.spelled(value) : value,
                new FilterValue(value, value, 1),
                (known, one) -> new FilterValue(known.key(), known.title(), Objects.requireNonNull(known.count()) + 1));
        if (counted.size() > MOST_VALUES) {
            throw new ToolFailure(
                    FailureCode.TOO_LARGE,
                    "The items have more than " + MOST_VALUES + " different values of this filter.",
                    "Use `contains` to list some of them.");
        }
    }

    private Stream<String> values(MediaItem item) {
        return switch (name) {
            case RESOLUTION -> WordChecks.present(name, item).stream().map(Resolutions::spelled);
            case AUDIO_CHANNELS_FROM ->
                item.media().stream()
                        .map(MediaVersion::audioChannels)
                        .filter(Objects::nonNull)
                        .map(String::valueOf);
            case HDR -> StateChecks.hdr(item).map(String::valueOf).stream();
            case FILE ->
                item.media().stream()
                        .flatMap(version -> version.parts().stream())
                        .flatMap(part -> Stream.ofNullable(part.file()))
                        .map(file -> folders.below(item, file));
            default -> WordChecks.present(name, item).stream();
        };
    }

    private List<FilterValue> ranked() {
        return counted.values().stream()
                .sorted(Comparator.comparing(FilterValue::count, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(FilterValue::title))
                .toList();
    }

    /** The number of items; null when the server does not report it, or reports less than there are. */
    private @Nullable Long of(boolean whole) {
        if (whole) {
            return scanned;
        }
        return total == null || total < scanned ? null : total;
    }
}
