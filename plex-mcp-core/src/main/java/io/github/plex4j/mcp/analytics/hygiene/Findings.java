package io.github.plex4j.mcp.analytics.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The first findings of a walk in the order of the list, and how many there are. Not thread-safe. */
final class Findings<T> {
    private final int limit;
    private final ToLongFunction<T> bytes;
    private final List<Found<T>> found = new ArrayList<>();
    private Tally tally = Tally.NONE;
    private @Nullable ScanPlace next;

    /**
     * Nothing was found yet.
     *
     * @param limit how many findings are enough, at least 1
     * @param bytes the size of a finding, 0 when it is not known
     */
    Findings(int limit, ToLongFunction<T> bytes) {
        this.limit = limit;
        this.bytes = bytes;
    }

    void add(T value, ScanPlace place) {
        tally = tally.with(bytes.applyAsLong(value));
        if (found.size() < limit) {
            found.add(new Found<>(value, place));
        } else if (next == null) {
            next = place;
        }
    }

    /** Whether more was found than is enough. */
    boolean isFull() {
        return next != null;
    }

    Scanned<T> result(PageWalk walk) {
        ScanPlace following = next == null ? walk.afterAll() : next;
        return new Scanned<>(found, walk.extent(), following, walk.isWhole() ? tally : null);
    }
}
