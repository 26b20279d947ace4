package io.github.plex4j.client.library;

import io.github.plex4j.client.internal.json.Row;

/** Reads sections and the values they can be filtered by. */
final class SectionReader {
    private SectionReader() {}

    static LibrarySection section(Row row) {
        return new LibrarySection(
                row.textOrEmpty("key"),
                row.textOrEmpty("title"),
                new MediaType(row.textOrEmpty("type")),
                row.text("agent"),
                row.text("scanner"),
                row.text("language"),
                row.text("uuid"),
                row.integer("hidden"),
                row.flag("refreshing"),
                row.time("createdAt"),
                row.time("updatedAt"),
                row.time("scannedAt"),
                row.number("contentChangedAt"),
                row.list("Location", SectionReader::location));
    }

    static FilterValue filterValue(Row row) {
        return new FilterValue(
                PercentText.decoded(row.textOrEmpty("key")), row.textOrEmpty("title"), row.integer("count"));
    }

    private static LibrarySection.Location location(Row row) {
        return new LibrarySection.Location(row.text("id"), row.textOrEmpty("path"));
    }
}
