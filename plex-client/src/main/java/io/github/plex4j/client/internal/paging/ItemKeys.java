package io.github.plex4j.client.internal.paging;

import io.github.plex4j.client.library.MediaItem;

/** How an item of a list is recognised when it comes again. */
public final class ItemKeys {
    private ItemKeys() {}

    /** The item's key, or else what it is and where it belongs. */
    public static String of(MediaItem item) {
        String key = item.rawKey();
        return key == null ? item.guid() + " " + item.title() + ' ' + item.place() : key;
    }
}
