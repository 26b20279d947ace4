package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.Target;
import java.util.List;
import java.util.stream.Collectors;

/** The targets of changes, as a person is asked about them. */
public final class Targets {
    private static final int MOST_NAMED = 3;

    private Targets() {}

    /** The target of a change that is only tried: there is nothing to ask about. */
    public static Target none() {
        return new Target("", "items", 0);
    }

    /** Items that are changed themselves. */
    public static Target of(List<MediaItem> items) {
        return of(items, items.size(), false);
    }

    /**
     * Items, or what is below them.
     *
     * @param named the items that were named
     * @param count how many are changed
     * @param whole whether it is all of a show, an artist or a collection
     */
    public static Target of(List<MediaItem> named, long count, boolean whole) {
        String title = named.stream().limit(MOST_NAMED).map(MediaItem::title).collect(Collectors.joining(", "));
        int more = named.size() - MOST_NAMED;
        String kind = named.size() == 1 ? named.get(0).type().toString() : "items";
        return new Target(more > 0 ? title + " and " + more + " more" : title, kind, count, whole);
    }
}
