package io.github.plex4j.client.library;

import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads hubs. For the packages of this library alone. */
final class HubReader {
    private HubReader() {}

    static Hub hub(Row row) {
        return new Hub(
                row.text("hubIdentifier"), row.textOrEmpty("title"), row.text("type"), row.flag("more"), items(row));
    }

    private static List<MediaItem> items(Row row) {
        List<MediaItem> items = new ArrayList<>(row.list("Metadata", MediaItemReader::read));
        items.addAll(row.list("Directory", MediaItemReader::read));
        return items;
    }
}
