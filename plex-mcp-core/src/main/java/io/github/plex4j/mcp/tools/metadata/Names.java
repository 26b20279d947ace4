package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.metadata.ArtworkKind;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.Lockable;
import io.github.plex4j.client.metadata.TagKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The names by which callers know fields and tags. */
final class Names {
    static final Map<EditableField, String> FIELDS = fields();
    static final Map<TagKind, String> TAGS = tags();

    private Names() {}

    private static Map<EditableField, String> fields() {
        Map<EditableField, String> names = new EnumMap<>(EditableField.class);
        names.put(EditableField.TITLE, "title");
        names.put(EditableField.SORT_TITLE, "sortTitle");
        names.put(EditableField.ORIGINAL_TITLE, "originalTitle");
        names.put(EditableField.SUMMARY, "summary");
        names.put(EditableField.TAGLINE, "tagline");
        names.put(EditableField.STUDIO, "studio");
        names.put(EditableField.YEAR, "year");
        names.put(EditableField.CONTENT_RATING, "contentRating");
        names.put(EditableField.RELEASED, "releasedOn");
        names.put(EditableField.EDITION, "editionTitle");
        return names;
    }

    private static Map<TagKind, String> tags() {
        Map<TagKind, String> names = new EnumMap<>(TagKind.class);
        names.put(TagKind.GENRE, "genres");
        names.put(TagKind.COLLECTION, "collections");
        names.put(TagKind.LABEL, "labels");
        names.put(TagKind.DIRECTOR, "directors");
        names.put(TagKind.WRITER, "writers");
        names.put(TagKind.COUNTRY, "countries");
        names.put(TagKind.MOOD, "moods");
        names.put(TagKind.STYLE, "styles");
        return names;
    }

    static Optional<EditableField> field(String name) {
        return find(FIELDS, name);
    }

    static Optional<TagKind> tag(String name) {
        return find(TAGS, name);
    }

    /** The field, kind of tags or picture with a name; empty for a name that no edit knows. */
    static Optional<Lockable> lockable(String name) {
        Optional<Lockable> field = field(name).map(found -> found);
        return field.or(() -> tag(name).map(found -> found));
    }

    static String of(Lockable lockable) {
        if (lockable instanceof EditableField field) {
            return FIELDS.getOrDefault(field, field.plexName());
        }
        if (lockable instanceof TagKind kind) {
            return TAGS.getOrDefault(kind, kind.plexName());
        }
        return lockable == ArtworkKind.POSTER ? "poster" : lockable.plexName();
    }

    private static <T> Optional<T> find(Map<T, String> names, String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
