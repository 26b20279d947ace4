package io.github.plex4j.client.library;

import org.jspecify.annotations.Nullable;

/**
 * A word or person attached to an item: a genre, a director, an actor, a label.
 *
 * @param id     its number on this server, by which a section is filtered; null when not reported
 * @param name   its text
 * @param role   the part an actor plays, null for everything else and when not reported
 * @param filter the filter that finds items with it, such as {@code actor=4711}; null when not reported
 * @param guid   its identity across servers, null when not reported
 * @param thumb  where its picture is, null when it has none
 * @param count  how many items have it, null when not reported
 */
public record Tag(
        @Nullable String id,
        String name,
        @Nullable String role,
        @Nullable String filter,
        @Nullable String guid,
        @Nullable String thumb,
        @Nullable Integer count) {}
