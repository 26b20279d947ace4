package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.Place;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an item and of what it belongs to.
 *
 * @param item        the item itself
 * @param parent      season or album
 * @param grandparent show or artist
 */
record ItemKeys(
        @Nullable RatingKey item,
        @Nullable RatingKey parent,
        @Nullable RatingKey grandparent) {
    /** A server counts its keys up. */
    static final Comparator<RatingKey> BY_AGE =
            Comparator.<RatingKey>comparingInt(key -> key.value().length()).thenComparing(RatingKey::value);

    /** How far above an item something is. */
    enum Level {
        ITEM,
        PARENT,
        GRANDPARENT
    }

    static ItemKeys of(HistoryEntry row) {
        return new ItemKeys(
                row.ratingKey().orElse(null),
                row.parent().key(),
                row.grandparent().key());
    }

    static ItemKeys of(RatingKey item, Place place) {
        return new ItemKeys(
                item,
                place.parent().key().orElse(null),
                place.grandparent().key().orElse(null));
    }

    Optional<RatingKey> at(Level level) {
        return Optional.ofNullable(
                switch (level) {
                    case ITEM -> item;
                    case PARENT -> parent;
                    case GRANDPARENT -> grandparent;
                });
    }
}
