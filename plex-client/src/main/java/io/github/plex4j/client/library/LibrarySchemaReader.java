package io.github.plex4j.client.library;

import io.github.plex4j.client.internal.json.Row;
import java.util.List;

/** Reads what a section can be filtered and sorted by. */
final class LibrarySchemaReader {
    private LibrarySchemaReader() {}

    /** The description lies in {@code Meta} of a list, in older answers in the container itself. */
    static LibrarySchema read(Row container) {
        Row meta = container.row("Meta");
        Row source = meta != null ? meta : container;
        return new LibrarySchema(
                source.list("Type", LibrarySchemaReader::itemType),
                source.list("FieldType", LibrarySchemaReader::fieldType));
    }

    private static LibrarySchema.ItemType itemType(Row row) {
        return new LibrarySchema.ItemType(
                new MediaType(row.textOrEmpty("type")),
                row.text("title"),
                row.list("Filter", LibrarySchemaReader::filter),
                row.list("Sort", LibrarySchemaReader::sort),
                row.list("Field", LibrarySchemaReader::field));
    }

    private static LibrarySchema.Filter filter(Row row) {
        return new LibrarySchema.Filter(filterName(row), row.text("filterType"), row.text("title"), row.text("key"));
    }

    private static LibrarySchema.Sort sort(Row row) {
        return new LibrarySchema.Sort(row.textOrEmpty("key"), row.text("title"), row.text("defaultDirection"));
    }

    private static LibrarySchema.Field field(Row row) {
        return new LibrarySchema.Field(
                row.textOrEmpty("key"), row.text("type"), row.text("title"), row.text("subType"));
    }

    private static LibrarySchema.FieldType fieldType(Row row) {
        return new LibrarySchema.FieldType(row.textOrEmpty("type"), List.copyOf(row.texts("Operator", "key")));
    }

    private static String filterName(Row row) {
        String name = row.text("filter");
        return name == null ? row.textOrEmpty("key") : name;
    }
}
