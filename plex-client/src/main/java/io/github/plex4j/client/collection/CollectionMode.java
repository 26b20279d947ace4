package io.github.plex4j.client.collection;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a library shows a collection and its items. */
public enum CollectionMode {
    /** As the library is set to show all of its collections. */
    LIBRARY_DEFAULT(-1),
    /** The items, and not the collection. */
    HIDE_COLLECTION(0),
    /** The collection in place of its items. */
    HIDE_ITEMS(1),
    /** The collection beside its items. */
    SHOW_BOTH(2);

    private final int number;

    CollectionMode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Plex leaves the default out. Empty for a number that is not known. */
    static Optional<CollectionMode> of(@Nullable Integer number) {
        return number == null
                ? Optional.of(LIBRARY_DEFAULT)
                : Arrays.stream(values()).filter(mode -> mode.number == number).findFirst();
    }
}
