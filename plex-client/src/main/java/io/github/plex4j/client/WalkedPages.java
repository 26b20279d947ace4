package io.github.plex4j.client;

import io.github.plex4j.client.Walk.Placed;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The pages of a walk that hold anything. Not thread-safe. */
final class WalkedPages<T> implements Iterator<Page<T>> {
    private final Walk<T> walk;
    private final int size;
    private final String name;
    private List<Placed<T>> next = List.of();

    WalkedPages(Walk<T> walk, int size, String name) {
        this.walk = walk;
        this.size = size;
        this.name = name;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && walk.hasNext()) {
            next = walk.next(size);
        }
        if (next.isEmpty() && !walk.isWhole()) {
            throw new PlexProtocolException(
                    "GET",
                    name,
                    "the list changed every time it was read",
                    "Try again when nothing is added or removed. If it happens every time, check the proxy in front"
                            + " of the server.");
        }
        return !next.isEmpty();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The list has no more pages.");
        }
        Page<T> page =
                new Page<>(next.stream().map(Placed::item).toList(), next.get(0).offset(), walk.total());
        next = List.of();
        return page;
    }
}
