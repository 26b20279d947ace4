package io.github.plex4j.client.collection;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order of a collection's items. */
public enum CollectionOrder {
    /** By date of release, which is Plex's default. */
    RELEASE(0),
    /** By title. */
    TITLE(1),
    /** The order in which they were put. */
    CUSTOM(2);

    private final int number;

    CollectionOrder(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Plex leaves the default out. Empty for a number that is not known. */
    static Optional<CollectionOrder> of(@Nullable Integer number) {
        return number == null
                ? Optional.of(RELEASE)
                : Arrays.stream(values())
                        .filter(order -> order.number == number)
                        .findFirst();
    }
}
