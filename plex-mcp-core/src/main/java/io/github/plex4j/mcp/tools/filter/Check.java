package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.MediaItem;

/** Whether an item fits a filter, as far as the item shows. */
@FunctionalInterface
interface Check {
    /** The result of comparing an item with a filter. */
    enum Verdict {
        FITS,
        FAILS,
        /** The item lacks the data to decide: rows of lists are partial. */
        UNTOLD
    }

    /**
     * Judges an item.
     *
     * @param item     the item
     * @param complete whether it has full metadata, so that what is not there is not so
     */
    Verdict judge(MediaItem item, boolean complete);

    /** A verdict on what is known for sure. */
    static Verdict of(boolean fits) {
        return fits ? Verdict.FITS : Verdict.FAILS;
    }
}
