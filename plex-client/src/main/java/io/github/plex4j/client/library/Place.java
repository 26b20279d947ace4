package io.github.plex4j.client.library;

import io.github.plex4j.client.SectionKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item: its library section, its ancestors, and its number among its siblings.
 *
 * @param type          the type of the item, which decides what its parent and grandparent are
 * @param rawSectionKey the key of the library section as the server wrote it, null when not reported
 * @param sectionTitle  the title of the library section, null when not reported
 * @param parent        the season of an episode, the show of a season, the album of a track, the artist of an album
 * @param grandparent   the show of an episode, the artist of a track
 * @param index         the number of the item among its siblings, null when not reported
 * @param absoluteIndex the number of an episode counted through all seasons, null when not reported
 */
public record Place(
        MediaType type,
        @Nullable String rawSectionKey,
        @Nullable String sectionTitle,
        Ancestor parent,
        Ancestor grandparent,
        @Nullable Integer index,
        @Nullable Integer absoluteIndex) {

    /** The library section of the item; empty when not reported or of another form. */
    public Optional<SectionKey> section() {
        return SectionKey.find(rawSectionKey);
    }

    /** The show of an episode or a season; null for other types and when not reported. */
    public @Nullable String show() {
        if (type.equals(MediaType.EPISODE)) {
            return grandparent.title();
        }
        return type.equals(MediaType.SEASON) ? parent.title() : null;
    }

    /** The number of the season of an episode, or of a season itself; 0 holds the specials. */
    public @Nullable Integer season() {
        if (type.equals(MediaType.EPISODE)) {
            return parent.index();
        }
        return type.equals(MediaType.SEASON) ? index : null;
    }

    /** The number of an episode in its season; null for other types and when not reported. */
    public @Nullable Integer episode() {
        return type.equals(MediaType.EPISODE) ? index : null;
    }

    /** The artist of an album, or the album artist of a track. */
    public @Nullable String artist() {
        if (type.equals(MediaType.TRACK)) {
            return grandparent.title();
        }
        return type.equals(MediaType.ALBUM) ? parent.title() : null;
    }

    /** The album of a track. */
    public @Nullable String album() {
        return type.equals(MediaType.TRACK) ? parent.title() : null;
    }

    /** The disc a track is on. */
    public @Nullable Integer disc() {
        return type.equals(MediaType.TRACK) ? parent.index() : null;
    }

    /** The number of a track on its disc. */
    public @Nullable Integer track() {
        return type.equals(MediaType.TRACK) ? index : null;
    }
}
