package io.github.plex4j.testserver.query;

import org.jspecify.annotations.Nullable;

/**
 * A field that can be filtered by.
 *
 * @param key its name in a query, without scope
 * @param title its name for people
 * @param type its type
 * @param subType a finer type, null without one
 */
public record Field(
        String key, String title, FieldType type, @Nullable String subType) {
    static Field of(String key, String title, FieldType type) {
        return new Field(key, title, type, null);
    }
}
