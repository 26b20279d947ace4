package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.item.ItemField;
import io.github.plex4j.mcp.tools.item.ItemFields;
import java.util.List;
import java.util.Optional;

/** Which fields of an item a list shows because of its filters and its sort. */
final class ShownFields {
    private ShownFields() {}

    /** The fields of a sort and of filters. */
    static ItemFields of(Optional<SortArgument> sort, ResolvedFilters filters) {
        ItemFields fields = ItemFields.USUAL;
        Optional<ItemField> sorted = sort.flatMap(SortArgument::shown);
        if (sorted.isPresent()) {
            fields = fields.and(sorted.get());
        }
        for (AppliedFilter filter : filters.asked()) {
            Optional<ItemField> field = of(filter.name());
            if (field.isPresent()) {
                fields = fields.and(field.get(), filter.certain());
            }
            if (filter.name() == FilterName.HDR && asksFor(filter)) {
                fields = fields.withHdr(true);
            }
        }
        for (RowFilter filter : filters.inRows()) {
            Optional<ItemField> field = of(filter.name());
            if (field.isPresent()) {
                fields = fields.and(field.get());
            }
        }
        return fields;
    }

    /** An item without a version of high dynamic range may also be one of several versions, so only "yes" is certain. */
    private static boolean asksFor(AppliedFilter filter) {
        return filter.conditions().stream().allMatch(condition -> condition.operator() == Operator.IS);
    }

    /** The names that each item has for which this holds: those of which it has all, and one alone. */
    static List<String> certain(NameExpression<FilterValue> names) {
        boolean certain = names.mode() == Mode.ALL
                || (names.mode() == Mode.ANY && names.found().size() == 1);
        return certain ? names.found().stream().map(FilterValue::title).toList() : List.of();
    }

    private static Optional<ItemField> of(FilterName name) {
        return switch (name) {
            case GENRE -> Optional.of(ItemField.GENRES);
            case ACTOR -> Optional.of(ItemField.CAST);
            case DIRECTOR -> Optional.of(ItemField.DIRECTORS);
            case WRITER -> Optional.of(ItemField.WRITERS);
            case PRODUCER -> Optional.of(ItemField.PRODUCERS);
            case COUNTRY -> Optional.of(ItemField.COUNTRIES);
            case STUDIO, NETWORK -> Optional.of(ItemField.STUDIO);
            case CONTENT_RATING -> Optional.of(ItemField.CONTENT_RATING);
            case COLLECTION -> Optional.of(ItemField.COLLECTIONS);
            case LABEL -> Optional.of(ItemField.LABELS);
            case AUDIO_LANGUAGE -> Optional.of(ItemField.AUDIO_LANGUAGES);
            case SUBTITLE_LANGUAGE -> Optional.of(ItemField.SUBTITLE_LANGUAGES);
            case VIDEO_CODEC -> Optional.of(ItemField.VIDEO_CODECS);
            case AUDIO_CODEC -> Optional.of(ItemField.AUDIO_CODECS);
            case AUDIO_CHANNELS_FROM -> Optional.of(ItemField.AUDIO_CHANNELS);
            case FILE -> Optional.of(ItemField.FILES);
            case MOOD -> Optional.of(ItemField.MOODS);
            case STYLE -> Optional.of(ItemField.STYLES);
            case RATING_FROM -> Optional.of(ItemField.RATING);
            case AUDIENCE_RATING_FROM -> Optional.of(ItemField.AUDIENCE_RATING);
            case USER_RATING_FROM -> Optional.of(ItemField.USER_RATING);
            case SIZE_FROM_BYTES -> Optional.of(ItemField.SIZE);
            case BITRATE_TO_KBPS -> Optional.of(ItemField.BITRATE);
            case RELEASED_SINCE -> Optional.of(ItemField.RELEASED);
            default -> Optional.empty();
        };
    }
}
