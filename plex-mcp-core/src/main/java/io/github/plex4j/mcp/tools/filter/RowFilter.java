package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is answered from the items of a list, because the server has none of that name.
 *
 * @param name   which filter it is
 * @param check  whether an item fits
 * @param inFull whether rows of lists hold too little of an item, so that it has to be looked up
 * @param wanted the names that were asked for; null where it does not compare names
 * @param values the names that an item has instead, none where it does not compare names
 */
record RowFilter(
        FilterName name,
        Check check,
        boolean inFull,
        @Nullable String wanted,
        Function<MediaItem, List<String>> values) {
    /** A filter that does not compare names. */
    RowFilter(FilterName name, Check check, boolean inFull) {
        this(name, check, inFull, null, item -> List.of());
    }

    /** Whether an item, with its full metadata if that was needed, lacks the files that the filter asks about. */
    boolean isUntoldBy(MediaItem item) {
        return name.isOfFiles() && item.media().isEmpty();
    }
}
