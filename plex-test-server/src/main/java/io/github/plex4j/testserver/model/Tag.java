package io.github.plex4j.testserver.model;

import org.jspecify.annotations.Nullable;

/**
 * A tag of an item.
 *
 * @param kind what the tag says
 * @param name the name of the person, genre and so on
 * @param role the part an actor plays; null for other kinds and for unknown parts
 */
public record Tag(TagKind kind, String name, @Nullable String role) {
    /** Returns a tag without a role. */
    public static Tag of(TagKind kind, String name) {
        return new Tag(kind, name, null);
    }
}
