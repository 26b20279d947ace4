package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.MediaItem;

/** A list of items in an order that stays the same from one page to the next. */
@FunctionalInterface
public interface ItemPages {
    /** Asks for one page. */
    Page<MediaItem> page(PageRequest request);
}
