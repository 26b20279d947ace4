package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.FirstInOrder;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;

/** The first items of many in an order, up to the end of the part that is wanted; no more are held. For one thread. */
final class FirstItems {
    private static final int MOST = 10_000;

    private final PageRequest wanted;
    private final FirstInOrder<MediaItem> first;

    /**
     * Nothing was added yet.
     *
     * @throws ToolFailure if the part lies too far behind
     */
    FirstItems(ItemOrder order, PageRequest wanted) {
        if (wanted.offset() >= MOST) {
            throw ToolFailure.invalidInput(
                    "This server does not have this sort, and only the first " + MOST + " items can be sorted here.",
                    "Use a smaller offset, the other direction of the sort, or more filters.");
        }
        this.wanted = wanted;
        this.first = new FirstInOrder<>(order.comparator(), (int) Math.min(MOST, wanted.offset() + wanted.size()));
    }

    void add(MediaItem item) {
        first.add(item);
    }

    /** The part that is wanted, in order. */
    List<MediaItem> part() {
        List<MediaItem> sorted = first.inOrder();
        return sorted.subList((int) Math.min(wanted.offset(), sorted.size()), sorted.size());
    }
}
