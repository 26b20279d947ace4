package io.github.plex4j.client.search;

import io.github.plex4j.client.library.MediaItem;
import org.jspecify.annotations.Nullable;

/**
 * One result of a search: an item, or a tag such as a person. Exactly one of them is there.
 *
 * @param score how well it fits, 0 to 1; null when the server does not say
 * @param item  the item, null for a tag
 * @param tag   the tag, null for an item
 */
public record SearchResult(
        @Nullable Double score,
        @Nullable MediaItem item,
        @Nullable FoundTag tag) {

    /**
     * A tag that fits, in one library section.
     *
     * @param id           its number, by which a section is filtered; null when the server does not say
     * @param name         its text
     * @param kind         what it is: {@code actor}, {@code director}, {@code genre} and so on, from its filter; null
     *                     when the server does not say
     * @param sectionKey   the section it was found in, null when the server does not say
     * @param sectionTitle the title of that section, null when the server does not say
     * @param count        how many items of the section have it, null when the server does not say
     * @param guid         its identity across servers, null when the server does not say
     * @param thumb        where its picture is, null when it has none
     */
    public record FoundTag(
            @Nullable String id,
            String name,
            @Nullable String kind,
            @Nullable String sectionKey,
            @Nullable String sectionTitle,
            @Nullable Integer count,
            @Nullable String guid,
            @Nullable String thumb) {}
}
