package io.github.plex4j.client.internal.item;

import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.Place;
import org.jspecify.annotations.Nullable;

/** Completes the place of an item from one that holds for all items of an answer. */
final class Completion {
    private Completion() {}

    /** The number that an album has in the whole answer is not that of the disc a track is on. */
    static Place of(Place place, Place whole) {
        boolean sameSection =
                place.rawSectionKey() == null || place.rawSectionKey().equals(whole.rawSectionKey());
        boolean isTrack = place.type().equals(MediaType.TRACK);
        return new Place(
                place.type(),
                first(place.rawSectionKey(), whole.rawSectionKey()),
                place.sectionTitle() == null && sameSection ? whole.sectionTitle() : place.sectionTitle(),
                of(place.parent(), isTrack ? withoutIndex(whole.parent()) : whole.parent()),
                of(place.grandparent(), whole.grandparent()),
                place.index(),
                place.absoluteIndex());
    }

    /**
     * Takes what an ancestor lacks from another only where the two are certainly the same: they have the same key, or the
     * first has neither key nor title and no other number.
     */
    private static Ancestor of(Ancestor ancestor, Ancestor other) {
        String key = ancestor.rawKey();
        boolean unnamed = key == null
                && ancestor.title() == null
                && (ancestor.index() == null || ancestor.index().equals(other.index()));
        if (!unnamed && (key == null || !key.equals(other.rawKey()))) {
            return ancestor;
        }
        return new Ancestor(
                first(key, other.rawKey()),
                first(ancestor.guid(), other.guid()),
                first(ancestor.title(), other.title()),
                first(ancestor.index(), other.index()),
                first(ancestor.year(), other.year()),
                first(ancestor.studio(), other.studio()),
                first(ancestor.thumb(), other.thumb()));
    }

    private static Ancestor withoutIndex(Ancestor ancestor) {
        return new Ancestor(
                ancestor.rawKey(),
                ancestor.guid(),
                ancestor.title(),
                null,
                ancestor.year(),
                ancestor.studio(),
                ancestor.thumb());
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
