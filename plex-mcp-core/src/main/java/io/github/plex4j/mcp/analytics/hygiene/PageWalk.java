package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.Walk;
import io.github.plex4j.client.Walk.Placed;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list from a place on. Pages grow as long as more are wanted: a scan that finds enough on the first has read little
 * in vain, and one that finds nothing asks seldom. At least one page is read, however little time there is. Not thread-safe.
 */
final class PageWalk {
    private final Walk<MediaItem> walk;
    private final WalkObserver observer;
    private final ScanPlace start;
    private final int largestPage;
    private int size;
    private long looked;
    private boolean begun;
    private @Nullable Long from;
    private @Nullable String last;

    PageWalk(Paged<MediaItem> list, WalkObserver observer, ScanPlace start, int firstPage, int largestPage) {
        this.walk = list.walk(start.offset(), start.skipped());
        this.observer = observer;
        this.start = start;
        this.size = Math.min(firstPage, largestPage);
        this.largestPage = largestPage;
        this.last = start.skipped();
    }

    /**
     * An item of the list.
     *
     * @param place a place from which on a scan looks at this item and all after it
     */
    record Item(MediaItem item, ScanPlace place) {}

    /** The next items; empty at the end and when time is up. */
    Optional<List<Item>> next() {
        return observer.mayGoOn() || !begun ? nextInAnyCase() : Optional.empty();
    }

    /** The next items even when time is up; empty only at the end. */
    Optional<List<Item>> nextInAnyCase() {
        if (ended()) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        for (Placed<MediaItem> row : walk.next(size())) {
            from = from == null ? row.offset() : from;
            items.add(new Item(row.item(), new ScanPlace(row.offset(), 0, last, null)));
            last = row.item().rawKey();
        }
        looked += items.size();
        begun = true;
        size = Math.min(size * 2, largestPage);
        observer.reached(walk.position(), walk.total(), "items");
        return Optional.of(items);
    }

    private int size() {
        Long until = start.until();
        return until == null ? size : (int) Math.max(1, Math.min(size, until - walk.position()));
    }

    /** Whether there is nothing left to read in this walk. */
    boolean ended() {
        Long until = start.until();
        return !walk.hasNext() || (until != null && walk.position() >= until);
    }

    /**
     * The number of first findings returned before; none when the place had moved, or a part was not read to its end
     * again: of a smaller part others are the first.
     */
    int before() {
        Long until = start.until();
        boolean samePart = from() == start.offset() && (until == null || walk.position() >= until);
        return samePart ? start.before() : 0;
    }

    long from() {
        return from == null ? start.offset() : from;
    }

    Extent extent() {
        boolean ended = !walk.hasNext();
        long end = Math.max(from(), walk.position());
        return new Extent(from(), end, looked, walk.total(), ended, !ended || walk.isWhole());
    }

    /** The place after everything that was read; null at the end of the list. */
    @Nullable
    ScanPlace afterAll() {
        return walk.hasNext() ? new ScanPlace(walk.position(), 0, last, null) : null;
    }

    /** Whether all of the list was read, from its beginning. */
    boolean isWhole() {
        return start.isStart() && walk.isWhole();
    }
}
