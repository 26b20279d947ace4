package io.github.plex4j.client.search;

import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads results of both searches. */
final class SearchResultReader {
    private SearchResultReader() {}

    /** A result that is neither an item nor a tag, which some later server may give, is left out. */
    static Optional<SearchResult> result(Row row) {
        Double score = row.decimal("score");
        Row item = row.row("Metadata");
        if (item != null) {
            return Optional.of(new SearchResult(score, MediaItemReader.read(item), null));
        }
        return Optional.ofNullable(row.object("Directory", directory -> directory(score, directory)));
    }

    static List<SearchResult> hub(Row hub) {
        List<SearchResult> results = new ArrayList<>(
                hub.list("Metadata", row -> new SearchResult(row.decimal("score"), MediaItemReader.read(row), null)));
        results.addAll(hub.list("Directory", row -> directory(row.decimal("score"), row)));
        return results;
    }

    /** Shows, seasons and artists come as directories from some servers; a tag is a directory with a {@code tag}. */
    private static SearchResult directory(@Nullable Double score, Row row) {
        return row.has("tag")
                ? new SearchResult(score, null, tag(row))
                : new SearchResult(score, MediaItemReader.read(row), null);
    }

    private static SearchResult.FoundTag tag(Row row) {
        return new SearchResult.FoundTag(
                row.text("id"),
                row.textOrEmpty("tag"),
                kind(row),
                row.text("librarySectionID"),
                row.text("librarySectionTitle"),
                row.integer("count"),
                row.text("tagKey"),
                row.text("thumb"));
    }

    private static @Nullable String kind(Row row) {
        String filter = row.text("filter");
        if (filter != null && filter.indexOf('=') > 0) {
            return filter.substring(0, filter.indexOf('='));
        }
        String type = row.text("type");
        return "tag".equals(type) ? null : type;
    }
}
