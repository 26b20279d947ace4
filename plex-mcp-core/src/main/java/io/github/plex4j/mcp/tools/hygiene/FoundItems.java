package io.github.plex4j.mcp.tools.hygiene;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Findings of an answer that know where a scan would find them again, so that an answer can be cut before any of them.
 * Unmodifiable.
 *
 * @param <V> how a finding is shown
 */
final class FoundItems<V> extends AbstractList<V> implements RandomAccess {
    private final List<V> views;
    private final List<ResumePoint> resumePoints;

    /**
     * Where a finding stands.
     *
     * @param cursor  what a scan that begins with it is asked with
     * @param scanned how many items were done before it
     */
    record ResumePoint(String cursor, long scanned) {}

    /**
     * Puts findings and places together.
     *
     * @throws IllegalArgumentException if there are not as many of both
     */
    FoundItems(List<V> views, List<ResumePoint> resumePoints) {
        if (views.size() != resumePoints.size()) {
            throw new IllegalArgumentException("Each finding has a place.");
        }
        this.views = List.copyOf(views);
        this.resumePoints = List.copyOf(resumePoints);
    }

    /** The same of a call that knew them from the one before. */
    FoundItems<V> withoutReading() {
        return new FoundItems<>(
                views,
                resumePoints.stream()
                        .map(resumePoint -> new ResumePoint(resumePoint.cursor(), 0))
                        .toList());
    }

    @Override
    public V get(int index) {
        return views.get(index);
    }

    @Override
    public int size() {
        return views.size();
    }

    ResumePoint resumePoint(int index) {
        return resumePoints.get(index);
    }
}
