package io.github.plex4j.mcp.analytics.hygiene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scan found.
 *
 * @param found the findings, in the order of their places
 * @param from  the offset at which the scan really began
 * @param end   the offset up to which it is done
 * @param next  where to go on; null when everything was read
 * @param <T>   the kind of finding
 */
public record Scanned<T>(
        List<Found<T>> found, long from, long end, @Nullable ScanPlace next) {
    public Scanned {
        found = List.copyOf(found);
    }

    /** Whether the list was read to its end. */
    public boolean complete() {
        return next == null;
    }
}
