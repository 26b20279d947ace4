package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;

/** A title by what makes it one and by its traits. Immutable. */
public final class Work {
    private final String identity;
    private final int[] traits;

    Work(String identity, int[] traits) {
        this.identity = identity;
        this.traits = traits;
    }

    /** The data that is kept of an item. */
    public static Work of(MediaItem item, TraitIndex index) {
        return new Work(TitleIdentity.of(item), index.of(item));
    }

    /** The same for all copies and editions of a title. */
    public String identity() {
        return identity;
    }

    /** Not to be changed. */
    int[] traits() {
        return traits;
    }
}
