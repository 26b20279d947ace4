package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list from a place on. Pages grow as long as more are wanted: whoever finds enough on the first has read little
 * in vain, and whoever finds nothing asks seldom. At least one page is read, however little time there is. Not
 * thread-safe.
 */
final class PageWalk {
    private final ItemPages pages;
    private final WalkObserver observer;
    private final ScanPlace start;
    private final int largestPage;
    private int size;
    private boolean begun;
    private boolean ended;
    private long from;
    private long next;
    private @Nullable Long total;

    PageWalk(ItemPages pages, WalkObserver observer, ScanPlace start, int firstPage, int largestPage) {
        this.pages = pages;
        this.observer = observer;
        this.start = start;
        this.size = Math.min(firstPage, largestPage);
        this.largestPage = largestPage;
        this.from = start.offset();
        this.next = start.offset();
    }

    /** The next page; empty at the end and when time is up. */
    Optional<Page<MediaItem>> next() {
        return observer.mayGoOn() || !begun ? nextInAnyCase() : Optional.empty();
    }

    /** The next page even when time is up; empty only at the end. */
    Optional<Page<MediaItem>> nextInAnyCase() {
        if (ended) {
            return Optional.empty();
        }
        Page<MediaItem> page = pages.page(new PageRequest(next, size()));
        page = begun ? page : begin(page);
        boolean more = page.nextOffset().isPresent();
        long following = page.offset() + page.items().size();
        if (more && following <= next) {
            throw new IllegalStateException("A page ends before the place it was asked for.");
        }
        next = following;
        total = page.total();
        ended = !more || isAtItsEnd();
        begun = true;
        size = Math.min(size * 2, largestPage);
        observer.reached(next, total, "items");
        return Optional.of(page);
    }

    private Page<MediaItem> begin(Page<MediaItem> page) {
        Long before = start.total();
        Long now = page.total();
        if (before == null || now == null || now >= before || next == 0) {
            return page;
        }
        from = Math.max(0, next - (before - now));
        next = from;
        return pages.page(new PageRequest(next, size()));
    }

    private int size() {
        Long until = start.until();
        return until == null ? size : (int) Math.max(1, Math.min(size, until - next));
    }

    private boolean isAtItsEnd() {
        Long until = start.until();
        return until != null && next >= until;
    }

    /**
     * How many of the first findings were answered before; none when the list had to be gone back in, or a part was not read
     * to its end again: of a smaller part others are the first.
     */
    int before() {
        Long until = start.until();
        boolean samePart = from == start.offset() && (until == null || next >= until);
        return samePart ? start.before() : 0;
    }

    /** Where the walk really began. */
    long from() {
        return from;
    }

    /** The offset of what was not read yet. */
    long position() {
        return next;
    }

    /** Whether there is nothing left to read in this walk. */
    boolean ended() {
        return ended;
    }

    /** The place at an offset of this list, after so many of its findings. */
    ScanPlace place(long offset, int before) {
        return new ScanPlace(offset, before, total, null);
    }

    /** The place at an offset, for a scan that is to end where this one did. */
    ScanPlace placeInSamePart(long offset, int before) {
        return new ScanPlace(offset, before, total, next);
    }

    /** Where to go on after all that was read; null at the end of the list. */
    @Nullable
    ScanPlace afterAll() {
        boolean wholeList = ended && (total == null || next >= total);
        return wholeList ? null : place(next, 0);
    }
}
